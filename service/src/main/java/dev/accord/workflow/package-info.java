/**
 * The one way to the engine: the command outbox, deployment of the models, and the feed of human tasks.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package dev.accord.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
