package dev.accord.commission.rate;

import dev.accord.commission.calc.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dated currency rates. */
public interface Rates {

    /**
     * Units of {@code to} for one unit of {@code from}: the rate of that day or the newest before it. Only where there is none the inverse of the other direction is
     * taken, to 16 significant digits; never a way over a third currency.
     */
    Optional<BigDecimal> rate(String from, String to, LocalDate date);

    /** All rates of this moment in memory, for a whole run. */
    ExchangeRates table();

    /** One stored rate. */
    record Rate(String from, String to, LocalDate date, BigDecimal rate) {}

    List<Rate> all();
}
