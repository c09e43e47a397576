/**
 * The hash-chained audit log: who did what, on whose behalf, when and from where. Business transactions append entries; a sealer chains the
 * committed ones in order, so that a later change to any of them shows.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.accord.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
