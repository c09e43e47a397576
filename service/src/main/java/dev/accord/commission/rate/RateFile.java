package dev.accord.commission.rate;

import dev.accord.commission.imports.KeyedFile;
import dev.accord.commission.rate.Rates.Rate;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code from,to,date,rate}: one unit of {@code from} is {@code rate} units of {@code to} from that day on. */
@Component
class RateFile extends KeyedFile<Rate> {

    private final Rates rates;

    RateFile(JdbcTemplate jdbc, Rates rates) {
        super("rates", List.of("from", "to", "date", "rate"), List.of(), jdbc);
        this.rates = rates;
    }

    @Override
    protected BiFunction<CsvRow, CsvIssues, @Nullable Rate> reader() {
        return this::read;
    }

    private @Nullable Rate read(CsvRow row, CsvIssues issues) {
        String from = currency(row, "from", issues);
        String to = currency(row, "to", issues);
        LocalDate date = row.required("date", 10, issues) == null ? null : row.date("date", issues);
        BigDecimal rate = row.required("rate", 30, issues) == null ? null : row.decimal("rate", issues);
        if (rate != null && rate.signum() <= 0) {
            issues.add(row.number(), "rate", "commission.rate-not-positive", row.text("rate"));
            return null;
        }
        if (from != null && from.equals(to)) {
            issues.add(row.number(), "to", "commission.rate-to-itself", from);
            return null;
        }
        return from == null || to == null || date == null || rate == null
                ? null
                : new Rate(from, to, date, rate.stripTrailingZeros());
    }

    static @Nullable String currency(CsvRow row, String column, CsvIssues issues) {
        String code = row.required(column, 10, issues);
        if (code != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(one -> one.getCurrencyCode().equals(code))) {
            issues.add(row.number(), column, "commission.bad-currency", code);
            return null;
        }
        return code;
    }

    @Override
    protected String key(Rate rate) {
        return joined(rate.from(), rate.to(), rate.date());
    }

    @Override
    protected String said(Rate rate) {
        return joined(key(rate), rate.rate().stripTrailingZeros().toPlainString());
    }

    @Override
    protected Map<String, Rate> stored() {
        return rates.all().stream().collect(Collectors.toMap(this::key, Function.identity()));
    }

    @Override
    protected String upsert() {
        return "insert into commission.rate (from_currency, to_currency, on_date, rate, stamp) values (?, ?, ?, ?, ?)"
                + " on conflict (from_currency, to_currency, on_date) do update set rate = excluded.rate, stamp ="
                + " excluded.stamp";
    }

    @Override
    protected @Nullable Object[] values(Rate rate) {
        return new Object[] {rate.from(), rate.to(), rate.date(), rate.rate()};
    }
}
