package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dated currency rates. The same question must get the same answer throughout a run. */
@FunctionalInterface
public interface ExchangeRates {

    /** Units of {@code to} for one unit of {@code from} on that day; {@code null} when no rate is known. */
    @Nullable
    BigDecimal rate(String from, String to, LocalDate day);
}
