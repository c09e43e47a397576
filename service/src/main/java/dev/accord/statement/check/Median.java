package dev.accord.statement.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** The middle of figures, and what is far from it. */
final class Median {

    private static final BigDecimal TWO = new BigDecimal(2);
    /** Spreads a figure may be away: 3 standard deviations, by the median of the distances. */
    private static final BigDecimal SPREADS = new BigDecimal("4.5");
    /** However steady somebody was paid before, half as much again is not far. */
    private static final BigDecimal AT_LEAST = new BigDecimal("0.5");

    private Median() {}

    static BigDecimal of(Collection<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, 2, RoundingMode.HALF_UP);
    }

    static boolean isFar(BigDecimal figure, List<BigDecimal> history) {
        BigDecimal median = of(history);
        BigDecimal spread =
                of(history.stream().map(one -> one.subtract(median).abs()).toList());
        BigDecimal distance = figure.subtract(median).abs();
        return distance.signum() > 0
                && distance.compareTo(spread.multiply(SPREADS)) > 0
                && distance.compareTo(median.abs().multiply(AT_LEAST)) > 0;
    }
}
