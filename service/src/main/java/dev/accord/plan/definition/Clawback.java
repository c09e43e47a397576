package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is taken back.
 *
 * @param event that undoes the deal
 * @param withinDays of the eligibility event
 * @param share of what was earned on it
 */
public record Clawback(
        Event event, int withinDays, @Nullable BigDecimal share) {

    public Clawback {
        share = Exact.orNull(share);
    }

    public enum Event implements Word {
        CANCELLATION,
        RETURN,
        NON_PAYMENT
    }
}
