package dev.accord.commission.attainment;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.RateTable.Evaluation;
import dev.accord.plan.definition.RateTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tier a figure has reached, and what is missing to the next one.
 *
 * @param tier 1 for the first; 0 when not even that is reached
 * @param low of the tier reached
 * @param high of the tier reached; {@code null} for the open end
 * @param attainment whether the bounds are shares of the quota
 * @param missing in the unit of the measure; {@code null} in the last tier, or when there is no quota to count from
 */
public record TierPosition(
        int tier,
        int tiers,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean attainment,
        @Nullable BigDecimal missing) {

    /**
     * Only where one figure decides: not for tables put to each deal by itself, nor where tiers are counted over another time than the quota.
     *
     * @return {@code null} where there is no such thing
     */
    public static @Nullable TierPosition of(
            Component component, BigDecimal measured, @Nullable BigDecimal quota, @Nullable BigDecimal attained) {
        RateTable table = component.rateTable();
        if (table == null || table.tiers().isEmpty() || !sameTime(component, table)) {
            return null;
        }
        boolean attainment = table.on() == Basis.ATTAINMENT;
        BigDecimal at = attainment ? attained : measured;
        if (at == null) {
            return null;
        }
        List<Tier> tiers = table.tiers();
        int reached = 0;
        while (reached < tiers.size() && at.compareTo(low(tiers.get(reached))) >= 0) {
            reached++;
        }
        Tier in = reached == 0 ? null : tiers.get(reached - 1);
        BigDecimal next = reached < tiers.size() ? low(tiers.get(reached)) : null;
        return new TierPosition(
                reached,
                tiers.size(),
                in == null ? null : low(in),
                in == null ? next : in.high(),
                attainment,
                missing(component, next, attainment, measured, quota));
    }

    private static boolean sameTime(Component component, RateTable table) {
        return table.evaluation() != Evaluation.PER_TRANSACTION
                && (component.quota() == null
                        || component
                                .quota()
                                .per()
                                .name()
                                .equals(table.evaluation().name()));
    }

    private static @Nullable BigDecimal missing(
            Component component,
            @Nullable BigDecimal next,
            boolean attainment,
            BigDecimal measured,
            @Nullable BigDecimal quota) {
        if (next == null) {
            return null;
        }
        if (!attainment || component.measure().isAttainment()) {
            return next.subtract(measured);
        }
        return quota == null ? null : next.multiply(quota).subtract(measured);
    }

    private static BigDecimal low(Tier tier) {
        return Objects.requireNonNullElse(tier.low(), BigDecimal.ZERO);
    }
}
