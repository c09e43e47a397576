package dev.accord.commission.calc;

import java.util.List;

/**
 * What one plan gives one person.
 *
 * @param lines of every period from the plan's start to the one asked for, closed ones as they should have been
 * @param corrections what the closed ones should have been less what they posted; they belong to the first open period
 * @param settlements of the open periods
 */
public record PlanOutcome(
        String planCode,
        String currency,
        List<Line> lines,
        List<Line> corrections,
        List<Settlement> settlements,
        List<Attainment> attainments) {}
