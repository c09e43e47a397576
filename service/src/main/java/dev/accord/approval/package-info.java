/**
 * Approval requests on an opaque subject: levels, approvers, substitutes, escalation.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "task", "workflow", "people", "mail"})
@NullMarked
package dev.accord.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
