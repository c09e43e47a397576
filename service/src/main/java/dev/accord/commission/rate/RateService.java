package dev.accord.commission.rate;

import dev.accord.commission.calc.ExchangeRates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class RateService implements Rates {

    private static final MathContext INVERSE = MathContext.DECIMAL64;

    private final JdbcClient jdbc;

    RateService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BigDecimal> rate(String from, String to, LocalDate date) {
        return Optional.ofNullable(table().rate(from, to, date));
    }

    @Override
    public List<Rate> all() {
        return jdbc.sql("select * from commission.rate order by from_currency, to_currency, on_date")
                .query((row, n) -> new Rate(
                        row.getString("from_currency"),
                        row.getString("to_currency"),
                        row.getObject("on_date", LocalDate.class),
                        row.getBigDecimal("rate")))
                .list();
    }

    @Override
    public ExchangeRates table() {
        return table(all());
    }

    static ExchangeRates table(List<Rate> rates) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> known = new HashMap<>();
        for (Rate rate : rates) {
            known.computeIfAbsent(rate.from() + rate.to(), pair -> new TreeMap<>())
                    .put(rate.date(), rate.rate());
        }
        return (from, to, date) -> {
            if (from.equals(to)) {
                return BigDecimal.ONE;
            }
            BigDecimal direct = newest(known.get(from + to), date);
            BigDecimal opposite = direct == null ? newest(known.get(to + from), date) : null;
            return opposite == null ? direct : BigDecimal.ONE.divide(opposite, INVERSE);
        };
    }

    private static @Nullable BigDecimal newest(@Nullable NavigableMap<LocalDate, BigDecimal> rates, LocalDate date) {
        Map.Entry<LocalDate, BigDecimal> entry = rates == null ? null : rates.floorEntry(date);
        return entry == null ? null : entry.getValue();
    }
}
