/**
 * One inbox for everybody: open human tasks with claim, release, delegate, due date and decision. It never knows a business type; business
 * modules describe their subjects and take decisions through {@link dev.accord.task.TaskSubjects}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "workflow", "people"})
@NullMarked
package dev.accord.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
