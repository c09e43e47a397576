/**
 * The frame of every page: layout, navigation, language, error pages and the form of API errors.
 */
@ApplicationModule(allowedDependencies = {"shared", "people", "audit"})
@NullMarked
package dev.accord.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
