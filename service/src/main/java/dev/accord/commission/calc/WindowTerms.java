package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one evaluation window: quota and target after proration. Positions in the table are kept in {@code measure × quota.den}, in which every
 * bound is exact.
 */
final class WindowTerms {

    final String id;
    final @Nullable Window window;
    /** {@code null} where nothing is expected. */
    final @Nullable Ratio quota;

    final Ratio target;
    final boolean hasTarget;
    /** What a scaled part of the measure is multiplied with and divided by where a table is read by attainment. */
    private final BigDecimal divisor;

    /** Bounds by attainment in scaled measure, made when first asked for; every table of the component has the same. */
    private BigDecimal @Nullable [] bounds;

    WindowTerms(String id, @Nullable Window window, @Nullable Ratio quota, @Nullable Ratio target) {
        this.id = id;
        this.window = window;
        this.quota = quota;
        this.target = target == null ? Ratio.ZERO : target;
        this.hasTarget = target != null;
        this.divisor = quota == null ? BigDecimal.ONE : this.target.den().multiply(quota.num());
    }

    /** Whether the table can be read at all: by attainment only where something is expected. */
    boolean isReadable(Table table) {
        return !table.onAttainment || (quota != null && quota.signum() > 0);
    }

    BigDecimal scaled(BigDecimal measure, Table table) {
        return table.onAttainment && quota != null && !quota.isWhole() ? measure.multiply(quota.den()) : measure;
    }

    BigDecimal low(Table table, int tier) {
        return table.onAttainment && quota != null ? bounds(table, quota)[tier] : table.low(tier);
    }

    private BigDecimal[] bounds(Table table, Ratio expected) {
        BigDecimal[] known = bounds;
        if (known == null) {
            known = new BigDecimal[table.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = table.low(i).multiply(expected.num());
            }
            bounds = known;
        }
        return known;
    }

    /** The tier that holds a scaled position; what is below zero lies in the first. */
    int tier(Table table, BigDecimal scaled) {
        int tier = table.size() - 1;
        while (tier > 0 && scaled.compareTo(low(table, tier)) < 0) {
            tier--;
        }
        return tier;
    }

    /** What a scaled part earns at that rate, unrounded. */
    Ratio atRate(Table table, BigDecimal rate, BigDecimal scaled) {
        return ofWeighted(table, rate.multiply(scaled));
    }

    /** What scaled parts, each times its rate, earn together. */
    Ratio ofWeighted(Table table, BigDecimal weighted) {
        return table.onAttainment && quota != null
                ? new Ratio(weighted.multiply(target.num()), divisor)
                : Ratio.of(weighted);
    }

    /** Attainment to six decimals. */
    @Nullable
    BigDecimal attainment(BigDecimal measured) {
        return quota == null || quota.signum() == 0
                ? null
                : measured.multiply(quota.den()).divide(quota.num(), 6, RoundingMode.HALF_UP);
    }
}
