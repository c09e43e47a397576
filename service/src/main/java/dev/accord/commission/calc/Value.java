package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure in an explanation, with what kind of figure it is, so that it can be written in the reader's way. */
public sealed interface Value {

    record Money(BigDecimal amount, String currency) implements Value {}

    /** @param share 0.06 for 6 % */
    record Percent(BigDecimal share) implements Value {}

    record Number(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Text(String text) implements Value {}

    static Value money(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    static Value percent(BigDecimal share) {
        return new Percent(share);
    }

    static Value number(BigDecimal number) {
        return new Number(number);
    }

    static Value number(int number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Value text(String text) {
        return new Text(text);
    }

    /** The number in it; {@code null} for days and texts. */
    default @Nullable BigDecimal decimal() {
        return switch (this) {
            case Money money -> money.amount;
            case Percent percent -> percent.share;
            case Number number -> number.number;
            case Day day -> null;
            case Text text -> null;
        };
    }
}
