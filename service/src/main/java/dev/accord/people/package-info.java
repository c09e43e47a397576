/**
 * Participants with their effective-dated data, roles, reporting line, absences and substitutes, and the person who is signed in.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package dev.accord.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
