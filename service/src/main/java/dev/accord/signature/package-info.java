/**
 * Signature requests, consent, evidence, the sealed PDF and its verification.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "document", "people", "mail"})
@NullMarked
package dev.accord.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
