package dev.accord.commission.earning;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.earning.ImportedEarnings.ImportedEarning;
import dev.accord.commission.imports.KeyedFile;
import dev.accord.people.People;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code period,payee,plan,component,source,amount,currency,explanation}; the lines of an explanation end with a line feed or stand between bars. */
@Component
class ImportedEarningFile extends KeyedFile<ImportedEarning> {

    private static final Pattern LINE = Pattern.compile("\\R|\\s*\\|\\s*");
    private static final int LONGEST = 4_000;

    private final ImportedEarnings earnings;
    private final People people;
    private final Calendars calendars;

    ImportedEarningFile(JdbcTemplate jdbc, ImportedEarnings earnings, People people, Calendars calendars) {
        super(
                "imported-earnings",
                List.of("period", "payee", "plan", "component", "amount", "currency", "explanation"),
                List.of("source"),
                jdbc);
        this.earnings = earnings;
        this.people = people;
        this.calendars = calendars;
    }

    @Override
    protected BiFunction<CsvRow, CsvIssues, @Nullable ImportedEarning> reader() {
        Set<String> periods = calendars.periods().stream().map(PeriodView::code).collect(Collectors.toSet());
        return (row, issues) -> read(row, periods, issues);
    }

    private @Nullable ImportedEarning read(CsvRow row, Set<String> periods, CsvIssues issues) {
        int before = issues.count();
        String period = row.required("period", 20, issues);
        String payee = row.required("payee", 100, issues);
        String plan = row.required("plan", 100, issues);
        String component = row.required("component", 100, issues);
        String currency = row.required("currency", 10, issues);
        String explanation = row.required("explanation", LONGEST, issues);
        BigDecimal amount = row.required("amount", 30, issues) == null ? null : row.decimal("amount", issues);
        if (period != null && !periods.contains(period)) {
            issues.add(row.number(), "period", "commission.unknown-period", period);
        }
        if (payee != null && people.latest(payee).isEmpty()) {
            issues.add(row.number(), "payee", "commission.unknown-participant", payee);
        }
        if (currency != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            issues.add(row.number(), "currency", "commission.bad-currency", currency);
        }
        if (issues.count() > before
                || period == null
                || payee == null
                || plan == null
                || component == null
                || currency == null
                || explanation == null
                || amount == null) {
            return null;
        }
        List<String> lines = LINE.splitAsStream(explanation)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new ImportedEarning(period, payee, plan, component, row.text("source"), amount, currency, lines);
    }

    @Override
    protected String key(ImportedEarning one) {
        return joined(one.period(), one.payee(), one.plan(), one.component(), one.source());
    }

    @Override
    protected String said(ImportedEarning one) {
        return joined(
                key(one),
                one.amount().stripTrailingZeros().toPlainString(),
                one.currency(),
                String.join("\n", one.explanation()));
    }

    @Override
    protected Map<String, ImportedEarning> stored() {
        Map<String, ImportedEarning> stored = new LinkedHashMap<>();
        earnings.all().forEach(one -> stored.put(key(one), one));
        return stored;
    }

    @Override
    protected String upsert() {
        return "insert into commission.imported_earning as e (period, payee, plan, component, source, amount, currency,"
                + " explanation, version, stamp) values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"
                + " on conflict (period, payee, plan, component, source) do update set amount = excluded.amount,"
                + " currency = excluded.currency, explanation = excluded.explanation, version = e.version + 1,"
                + " stamp = excluded.stamp";
    }

    @Override
    protected @Nullable Object[] values(ImportedEarning one) {
        return new Object[] {
            one.period(),
            one.payee(),
            one.plan(),
            one.component(),
            one.source(),
            one.amount(),
            one.currency(),
            String.join("\n", one.explanation())
        };
    }
}
