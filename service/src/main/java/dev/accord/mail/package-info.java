/**
 * The mail outbox: templates per language, sending over SMTP with retries, and the send log.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "document"})
@NullMarked
package dev.accord.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
