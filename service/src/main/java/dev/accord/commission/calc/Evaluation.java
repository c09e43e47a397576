package dev.accord.commission.calc;

import dev.accord.plan.definition.RateTable.Mode;
import java.math.BigDecimal;

/** The four rate vocabularies: what a table pays between two positions, exactly and unrounded. */
final class Evaluation {

    private Evaluation() {}

    /** What going from one measure to another earns. */
    static Ratio between(Table table, WindowTerms terms, BigDecimal from, BigDecimal to) {
        BigDecimal start = terms.scaled(from, table);
        BigDecimal end = terms.scaled(to, table);
        return switch (table.mode) {
            case MARGINAL ->
                end.compareTo(start) >= 0
                        ? marginal(table, terms, start, end)
                        : marginal(table, terms, end, start).times(BigDecimal.ONE.negate());
            case WHOLE -> difference(whole(table, terms, end), whole(table, terms, start));
            case INTERPOLATED ->
                end.compareTo(start) >= 0
                        ? interpolated(table, terms, start, end)
                        : interpolated(table, terms, end, start).times(BigDecimal.ONE.negate());
            case FIXED -> difference(fixed(table, terms, end), fixed(table, terms, start));
        };
    }

    /** What reaching a measure earns in all. */
    static Ratio upTo(Table table, WindowTerms terms, BigDecimal measure) {
        BigDecimal end = terms.scaled(measure, table);
        return switch (table.mode) {
            case WHOLE -> whole(table, terms, end);
            case FIXED -> fixed(table, terms, end);
            case MARGINAL, INTERPOLATED -> between(table, terms, BigDecimal.ZERO, measure);
        };
    }

    /** Where only the first tier is open: its rate goes on for everything, its sum is all there is. */
    static Ratio firstTier(Table table, WindowTerms terms, BigDecimal from, BigDecimal to) {
        BigDecimal start = terms.scaled(from, table);
        BigDecimal end = terms.scaled(to, table);
        if (table.mode.paysByRate() || (table.mode == Mode.INTERPOLATED && table.size() == 1)) {
            return terms.atRate(table, table.rate(0), end.subtract(start));
        }
        if (table.mode == Mode.FIXED) {
            return end.signum() < 0 ? Ratio.ZERO : table.amount(0, terms.target);
        }
        BigDecimal high = terms.low(table, 1);
        BigDecimal a = start.min(high);
        BigDecimal b = end.min(high);
        Ratio part = interpolated(table, terms, a.min(b), a.max(b));
        return b.compareTo(a) >= 0 ? part : part.times(BigDecimal.ONE.negate());
    }

    private static Ratio marginal(Table table, WindowTerms terms, BigDecimal start, BigDecimal end) {
        int tier = terms.tier(table, start);
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal at = start;
        while (tier + 1 < table.size()) {
            BigDecimal high = terms.low(table, tier + 1);
            if (end.compareTo(high) <= 0) {
                break;
            }
            weighted = weighted.add(table.rate(tier).multiply(high.subtract(at)));
            at = high;
            tier++;
        }
        BigDecimal last = table.rate(tier).multiply(end.subtract(at));
        return terms.ofWeighted(table, weighted == BigDecimal.ZERO ? last : weighted.add(last));
    }

    static Ratio whole(Table table, WindowTerms terms, BigDecimal scaled) {
        return terms.atRate(table, table.rate(terms.tier(table, scaled)), scaled);
    }

    private static Ratio interpolated(Table table, WindowTerms terms, BigDecimal start, BigDecimal end) {
        Ratio sum = Ratio.ZERO;
        BigDecimal at = start;
        for (int tier = terms.tier(table, start); tier < table.size() && at.compareTo(end) < 0; tier++) {
            boolean open = tier + 1 == table.size();
            BigDecimal to = open ? end : end.min(terms.low(table, tier + 1));
            BigDecimal part = to.subtract(at);
            if (open) {
                sum = sum.plus(terms.atRate(table, table.rate(tier), part));
            } else {
                BigDecimal width = terms.low(table, tier + 1).subtract(terms.low(table, tier));
                Ratio amount = table.amount(tier, terms.target);
                sum = sum.plus(
                        Ratio.of(amount.num().multiply(part), amount.den().multiply(width)));
            }
            at = to;
        }
        return sum;
    }

    /** Nothing has been reached below zero. */
    static Ratio fixed(Table table, WindowTerms terms, BigDecimal scaled) {
        return scaled.signum() < 0 ? Ratio.ZERO : table.amount(terms.tier(table, scaled), terms.target);
    }

    private static Ratio difference(Ratio to, Ratio from) {
        return to.plus(from.times(BigDecimal.ONE.negate()));
    }
}
