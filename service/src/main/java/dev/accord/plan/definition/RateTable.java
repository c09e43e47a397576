package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is earned for how much.
 *
 * @param mode which of the four rate vocabularies applies
 * @param evaluation what is put into the table at once: each transaction, or what a window has accumulated
 * @param on what the tier bounds are counted in
 * @param tiers from the lowest to the highest, bounds {@code [low, high)}
 */
public record RateTable(Mode mode, Evaluation evaluation, Basis on, List<Tier> tiers) {

    public RateTable {
        tiers = List.copyOf(tiers);
    }

    public enum Mode implements Word {
        /** Each tier's rate pays the part inside that tier. */
        MARGINAL,
        /** The rate of the highest tier reached pays the whole. */
        WHOLE,
        /** The tier's amount is earned in proportion to how far into the tier one is. */
        INTERPOLATED,
        /** Reaching the tier pays its amount. */
        FIXED;

        public boolean paysByRate() {
            return this == MARGINAL || this == WHOLE;
        }
    }

    public enum Evaluation implements Word {
        PER_TRANSACTION,
        MONTH,
        QUARTER,
        HALF,
        YEAR
    }

    public enum Basis implements Word {
        AMOUNT,
        COUNT,
        MARGIN,
        /** Share of quota; bounds are fractions, 1 being the quota. */
        ATTAINMENT
    }

    /**
     * @param low inclusive
     * @param high exclusive; {@code null} for the open end
     * @param rate share (0.06) on amounts and margins, money per unit on counts, multiple of the target incentive on attainment
     * @param amount money
     * @param share of the component's target incentive, where bounds are attainment
     */
    public record Tier(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal share) {
        public Tier {
            low = Exact.orNull(low);
            high = Exact.orNull(high);
            rate = Exact.orNull(rate);
            amount = Exact.orNull(amount);
            share = Exact.orNull(share);
        }

        public boolean isOpen() {
            return high == null;
        }
    }
}
