package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected.
 *
 * @param amount per {@code per}, in the unit of the measure; {@code null} when every assignment brings its own
 * @param ramp lower expectations for the first months on the plan
 */
public record Quota(@Nullable BigDecimal amount, Interval per, List<Ramp> ramp) {

    public Quota {
        amount = Exact.orNull(amount);
        ramp = List.copyOf(ramp);
    }

    /**
     * @param month 1 for the first month on the plan
     * @param share of the full quota expected in that month
     */
    public record Ramp(int month, @Nullable BigDecimal share) {
        public Ramp {
            share = Exact.orNull(share);
        }
    }
}
