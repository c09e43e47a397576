package dev.accord.plan;

import dev.accord.shared.Money;
import java.util.Set;

/**
 * What decides who has to look at a version.
 *
 * @param cost target incentive of everybody assigned, else of the plan times the people its audience selects
 * @param headcount people assigned to the plan, else selected by its audience
 * @param jurisdictions where those people are: {@code US-CA}, {@code JP}
 * @param change how far it departs from the version it was copied from
 * @param termsChanged whether the wording of terms differs from the version it was copied from; true for a first version
 */
public record PlanFacts(Money cost, int headcount, Set<String> jurisdictions, Change change, boolean termsChanged) {

    public enum Change {
        /** First version of the plan. */
        NEW,
        /** Rates, tiers, quotas, caps or rules differ. */
        MAJOR,
        /** Only words or people differ. */
        MINOR
    }
}
