package dev.accord.commission.calc;

import java.util.List;

/** The result of a run: payees in the order of their ids, and every deal or share that nobody gets. */
public record Outcome(List<PayeeOutcome> payees, List<Uncredited> uncredited) {}
