package dev.accord.plan.events;

import dev.accord.plan.PlanVersionId;

/** A version was approved; from now on it never changes. */
public record PlanApproved(PlanVersionId version) {}
