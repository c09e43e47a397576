/** Job workers of PlanApproval. */
@NullMarked
package dev.accord.approval.process;

import org.jspecify.annotations.NullMarked;
