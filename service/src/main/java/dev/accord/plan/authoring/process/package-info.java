/** Job workers of PlanAuthoring. */
@NullMarked
package dev.accord.plan.authoring.process;

import org.jspecify.annotations.NullMarked;
