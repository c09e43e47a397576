package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An exact quotient, divided only when it becomes money: a third of a year's quota stays a third. */
record Ratio(BigDecimal num, BigDecimal den) {

    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    private static final int TRY_DECIMALS = 8;

    static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** The quotient, as a plain decimal where eight decimals hold it exactly. */
    static Ratio of(BigDecimal num, BigDecimal den) {
        if (den.compareTo(BigDecimal.ONE) == 0) {
            return new Ratio(num, BigDecimal.ONE);
        }
        BigDecimal quotient = num.divide(den, TRY_DECIMALS, RoundingMode.DOWN);
        return quotient.multiply(den).compareTo(num) == 0
                ? new Ratio(plain(quotient), BigDecimal.ONE)
                : new Ratio(num, den);
    }

    Ratio plus(Ratio other) {
        if (den.compareTo(other.den) == 0) {
            return new Ratio(num.add(other.num), den);
        }
        return of(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
    }

    /** {@code null} is nothing at all. */
    static @Nullable Ratio sum(@Nullable Ratio one, @Nullable Ratio other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(num.multiply(factor), den);
    }

    boolean isWhole() {
        return den == BigDecimal.ONE;
    }

    int signum() {
        return num.signum();
    }

    BigDecimal round(int decimals, RoundingMode mode) {
        return isWhole() ? num.setScale(decimals, mode) : num.divide(den, decimals, mode);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
