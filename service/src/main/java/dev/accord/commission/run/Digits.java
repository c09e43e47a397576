package dev.accord.commission.run;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts as people write them: with at least the digits of the currency, and never fewer than the amount has. */
final class Digits {

    private Digits() {}

    static BigDecimal of(BigDecimal amount, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal exact = amount.stripTrailingZeros();
        return exact.scale() < digits ? exact.setScale(digits) : exact;
    }
}
