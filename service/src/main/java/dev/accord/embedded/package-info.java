/**
 * Starts PostgreSQL, the engine and a mail catcher on loopback, each only when none is configured. Nobody uses this module; it hands over by setting
 * the configuration that a real installation would set.
 */
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package dev.accord.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
