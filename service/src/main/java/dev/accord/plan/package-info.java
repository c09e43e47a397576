/**
 * Plan, plan version, component, assignment: what a payee is paid for and by which rates.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "approval", "task", "document", "people", "workflow", "mail"})
@NullMarked
package dev.accord.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
