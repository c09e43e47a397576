package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on one payment of the whole plan; what is below the minimum or above the maximum is carried to the next.
 */
public record Payment(
        @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {

    public static final Payment UNBOUNDED = new Payment(null, null);

    public Payment {
        minimum = Exact.orNull(minimum);
        maximum = Exact.orNull(maximum);
    }
}
