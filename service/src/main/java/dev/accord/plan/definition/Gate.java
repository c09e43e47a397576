package dev.accord.plan.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A threshold on another component.
 *
 * @param component whose attainment counts
 * @param atLeast attainment to be reached, 1 being its quota
 * @param otherwise what this component pays below it
 */
public record Gate(String component, @Nullable BigDecimal atLeast, Otherwise otherwise) {

    public Gate {
        atLeast = Exact.orNull(atLeast);
    }

    public enum Otherwise implements Word {
        NOTHING,
        /** No tier above the first applies: accelerators stay closed. */
        FIRST_TIER
    }
}
