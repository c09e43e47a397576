package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that is paid whatever is earned.
 *
 * @param kind whether later earnings pay it back
 * @param guarantee a floor: it tops earnings up to the amount; otherwise an advance paid ahead of earnings
 * @param amount per {@code per}
 * @param firstMonth month on the plan it starts with, 1 being the first
 * @param lastMonth last month; {@code null}: until the plan ends
 */
public record Draw(
        Kind kind,
        boolean guarantee,
        @Nullable BigDecimal amount,
        Interval per,
        int firstMonth,
        @Nullable Integer lastMonth) {

    public Draw {
        amount = Exact.orNull(amount);
    }

    public enum Kind implements Word {
        RECOVERABLE,
        NON_RECOVERABLE
    }
}
