package dev.accord.commission.calc;

import dev.accord.plan.definition.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** How amounts are rounded, and the smallest units of currencies. */
final class Money {

    /** What lines keep beyond the decimals of the plan where it rounds only the total of a period. */
    private static final int FINER = 6;

    private Money() {}

    static RoundingMode mode(Rounding.Mode mode) {
        return switch (mode) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case DOWN -> RoundingMode.DOWN;
            case UP -> RoundingMode.UP;
        };
    }

    /** Decimals of a line. */
    static int decimalsOfLines(Rounding rounding) {
        return rounding.on() == Rounding.On.LINE ? rounding.decimals() : rounding.decimals() + FINER;
    }

    static int minorDigits(String currency) {
        return switch (currency) {
            case "USD", "EUR", "GBP" -> 2;
            case "JPY" -> 0;
            default -> {
                try {
                    yield Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
                } catch (IllegalArgumentException unknown) {
                    yield 2;
                }
            }
        };
    }

    /** Decimals in which an amount of that currency is shared out: its minor unit, or finer where the amount itself is. */
    static int sharedDecimals(BigDecimal amount, String currency) {
        return Math.max(minorDigits(currency), amount.scale());
    }
}
