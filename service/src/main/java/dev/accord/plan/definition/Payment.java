package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on one payment of the whole plan.
 *
 * @param recovery when carried amounts are paid, and top-ups paid back
 */
public record Payment(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        BelowMinimum belowMinimum,
        AboveMaximum aboveMaximum,
        Recovery recovery) {

    public static final Payment UNBOUNDED =
            new Payment(null, null, BelowMinimum.CARRY, AboveMaximum.CARRY, Recovery.IMMEDIATE);

    public Payment {
        minimum = Exact.orNull(minimum);
        maximum = Exact.orNull(maximum);
    }

    public enum BelowMinimum implements Word {
        /** Nothing is paid; the amount goes to the next payment. */
        CARRY,
        /** The payment is raised to the minimum; later payments pay the difference back. */
        TOP_UP
    }

    public enum AboveMaximum implements Word {
        CARRY,
        FORFEIT
    }

    public enum Recovery implements Word {
        /** With the next payment that leaves room. */
        IMMEDIATE,
        /** With the last payment of the plan. */
        DELAYED
    }
}
