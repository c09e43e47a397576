package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bonus for single deals.
 *
 * @param frequency every time it is met, or once per payout period
 * @param from first day it can be earned; {@code null}: the plan's
 */
public record Spiff(
        String code,
        LocalizedText name,
        @Nullable BigDecimal amount,
        Frequency frequency,
        List<Filter> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Spiff {
        amount = Exact.orNull(amount);
        filters = List.copyOf(filters);
    }

    public enum Frequency implements Word {
        EVERY_TIME,
        ONCE_PER_PERIOD
    }
}
