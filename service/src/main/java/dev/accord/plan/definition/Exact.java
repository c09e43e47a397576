package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Brings decimals into one form, so that equal numbers are equal values: 6.50 and 6.5 are the same rate. */
final class Exact {

    private Exact() {}

    static BigDecimal of(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal orNull(@Nullable BigDecimal value) {
        return value == null ? null : of(value);
    }
}
