package dev.accord.plan.events;

import dev.accord.plan.PlanVersionId;

/** A version was taken back to draft by its owner while checks or approval were running: whatever runs for it is to end. */
public record PlanWithdrawn(PlanVersionId version, String withdrawnBy) {}
