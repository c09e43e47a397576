package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is earned that is paid later.
 *
 * @param share held back
 * @param release the event that pays it out
 * @param afterDays days after that event
 */
public record Holdback(@Nullable BigDecimal share, Release release, int afterDays) {

    public Holdback {
        share = Exact.orNull(share);
    }

    public enum Release implements Word {
        INVOICING,
        PAYMENT,
        PERIOD_END,
        PLAN_END
    }
}
