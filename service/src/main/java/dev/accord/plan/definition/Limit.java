package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cap or a floor on what is earned.
 *
 * @param amount money; or
 * @param share of the target incentive of that scope
 */
public record Limit(
        Scope scope, @Nullable BigDecimal amount, @Nullable BigDecimal share) {

    public Limit {
        amount = Exact.orNull(amount);
        share = Exact.orNull(share);
    }

    public enum Scope implements Word {
        TRANSACTION,
        PERIOD,
        COMPONENT,
        PLAN
    }
}
