package dev.accord.commission.calc;

import java.util.List;

/** What one person gets, plan by plan in the order of their codes. */
public record PayeeOutcome(String personId, List<PlanOutcome> plans, List<Uncredited> uncredited) {}
