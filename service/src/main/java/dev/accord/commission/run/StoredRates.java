package dev.accord.commission.run;

import dev.accord.commission.calc.ExchangeRates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The currency rates as they were read: of a day the latest on or before it, direct, else the inverse of the opposite one. */
final class StoredRates implements ExchangeRates {

    private final Map<String, TreeMap<LocalDate, BigDecimal>> byPair = new TreeMap<>();

    private StoredRates() {}

    static StoredRates read(JdbcClient jdbc) {
        StoredRates rates = new StoredRates();
        jdbc.sql("select from_currency, to_currency, on_date, rate from commission.rate")
                .query((row, number) -> rates.byPair
                        .computeIfAbsent(row.getString(1) + row.getString(2), pair -> new TreeMap<>())
                        .put(
                                row.getObject(3, LocalDate.class),
                                row.getBigDecimal(4).stripTrailingZeros()))
                .list();
        return rates;
    }

    @Override
    public @Nullable BigDecimal rate(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return BigDecimal.ONE;
        }
        BigDecimal direct = on(from + to, day);
        if (direct != null) {
            return direct;
        }
        BigDecimal opposite = on(to + from, day);
        return opposite == null ? null : BigDecimal.ONE.divide(opposite, MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal on(String pair, LocalDate day) {
        TreeMap<LocalDate, BigDecimal> rates = byPair.get(pair);
        Map.Entry<LocalDate, BigDecimal> latest = rates == null ? null : rates.floorEntry(day);
        return latest == null ? null : latest.getValue();
    }

    @Override
    public String toString() {
        return byPair.toString();
    }
}
