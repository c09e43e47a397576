package dev.accord.statement.check;

import java.math.BigDecimal;

/** Figures in keys and sentences. */
final class Figures {

    private Figures() {}

    /** Equal figures have equal texts, whatever their scale. */
    static String key(BigDecimal amount, String currency) {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }

    static String text(BigDecimal amount, String currency) {
        return amount.toPlainString() + " " + currency;
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
