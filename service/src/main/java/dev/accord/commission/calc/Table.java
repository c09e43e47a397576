package dev.accord.commission.calc;

import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.RateTable.Mode;
import dev.accord.plan.definition.RateTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rate table made ready for one assignment, whose own rates replace the plan's. Tiers are counted from 0 here. */
final class Table {

    final Mode mode;
    final boolean onAttainment;
    final boolean perTransaction;
    private final BigDecimal[] lows;
    private final BigDecimal[] rates;
    private final List<Tier> tiers;

    Table(RateTable table, Map<Integer, BigDecimal> ownRates) {
        mode = table.mode();
        onAttainment = table.on() == Basis.ATTAINMENT;
        perTransaction = table.evaluation() == RateTable.Evaluation.PER_TRANSACTION;
        tiers = table.tiers();
        lows = new BigDecimal[tiers.size()];
        rates = new BigDecimal[tiers.size()];
        for (int i = 0; i < lows.length; i++) {
            lows[i] = orZero(tiers.get(i).low());
            rates[i] = ownRates.getOrDefault(i + 1, orZero(tiers.get(i).rate()));
        }
    }

    int size() {
        return lows.length;
    }

    BigDecimal low(int tier) {
        return lows[tier];
    }

    @Nullable
    BigDecimal high(int tier) {
        return tier + 1 < lows.length ? lows[tier + 1] : null;
    }

    BigDecimal rate(int tier) {
        return rates[tier];
    }

    /** What the tier pays as a sum: money, or a share of the target. */
    Ratio amount(int tier, Ratio target) {
        Tier it = tiers.get(tier);
        return it.share() != null ? target.times(it.share()) : Ratio.of(orZero(it.amount()));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
