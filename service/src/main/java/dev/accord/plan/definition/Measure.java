package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param field of the transaction: the amount of an amount or margin, what is counted once of a count (empty: each transaction), the figure
 *     of an attainment computed elsewhere
 * @param costField what a margin takes off
 * @param objectives of an MBO, scored from 0 to 100 %
 */
public record Measure(
        Kind kind, @Nullable String field, @Nullable String costField, List<Objective> objectives) {

    public Measure {
        objectives = List.copyOf(objectives);
    }

    /** Whether the figure is a share of what was expected by itself, without a quota. */
    public boolean isAttainment() {
        return kind == Kind.ATTAINMENT || kind == Kind.MBO;
    }

    public enum Kind implements Word {
        AMOUNT,
        COUNT,
        MARGIN,
        ATTAINMENT,
        MBO
    }

    /** @param weight share of the component's score; the weights add up to 1 */
    public record Objective(
            String code, LocalizedText name, @Nullable BigDecimal weight) {
        public Objective {
            weight = Exact.orNull(weight);
        }
    }
}
