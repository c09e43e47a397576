package dev.accord.plan.authoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param basePlan code of the plan to change or to start from
 * @param code of the new plan; unused for a change
 * @param nameJa the name in Japanese, when there is one
 * @param from first day of the new plan; empty: a year after the base plan's for the next year, else the base plan's
 * @param reason what the plan is to achieve: the analyst reads it first
 */
public record PlanRequest(
        @Nullable RequestKind kind,
        @Nullable String basePlan,
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameJa,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        @Nullable LocalDate neededBy,
        @Nullable LocalDate approversAsOf) {

    public static PlanRequest empty(@Nullable String basePlan) {
        return new PlanRequest(
                basePlan == null ? RequestKind.NEXT_YEAR : RequestKind.CHANGE,
                basePlan,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
