package dev.accord.plan.events;

import dev.accord.plan.PlanVersionId;

/**
 * A draft was handed in for checks and approval. Its definition is valid and locked until it is returned or withdrawn.
 *
 * @param submittedBy who asks for the approval, and therefore may not give it
 */
public record PlanSubmitted(PlanVersionId version, String submittedBy) {}
