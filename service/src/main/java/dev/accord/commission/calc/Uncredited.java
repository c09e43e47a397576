package dev.accord.commission.calc;

import org.jspecify.annotations.Nullable;

/**
 * A deal, or a part of it, that nobody gets.
 *
 * @param person whose share it would have been; {@code null} when the deal names nobody
 * @param detail what the reason is about, as the deal spells it
 */
public record Uncredited(
        String deal, @Nullable String person, @Nullable String component, Why why, String detail) {

    public enum Why {
        /** The item is free of commission. */
        COMMISSION_FREE,
        /** No participant is named and nobody covers it. */
        NOBODY_NAMED,
        /** The person is on no plan on the day. */
        NO_PLAN,
        /** No component of the person's plans takes such a deal. */
        NO_COMPONENT,
        /** It is not invoiced, paid, or waited for yet. */
        NOT_YET_ELIGIBLE,
        /** Shares do not add up to 100 %. */
        SPLIT_OFF,
        /** No rate into the plan's currency is known on the day. */
        RATE_MISSING,
        /** The component measures a field that the deal does not have, or that is no number. */
        FIELD_MISSING,
        /** What it reverses is not known. */
        ORIGINAL_UNKNOWN,
        /** The day lies in no period of the calendar. */
        OUTSIDE_CALENDAR,
        /** Another plan of the person, begun later, takes it. */
        PAID_BY_OTHER_PLAN
    }
}
