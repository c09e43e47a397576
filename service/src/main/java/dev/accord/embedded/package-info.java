/**
 * Starts PostgreSQL, the engine and a mail catcher on loopback when none is configured. Used by nobody.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.accord.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
