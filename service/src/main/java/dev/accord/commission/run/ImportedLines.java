package dev.accord.commission.run;

import dev.accord.commission.calc.Balances;
import dev.accord.commission.calc.History;
import dev.accord.commission.calc.Reason;
import dev.accord.commission.calc.Settlement;
import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.commission.calc.calendar.Period;
import dev.accord.commission.earning.ImportedEarnings;
import dev.accord.commission.earning.ImportedEarnings.ImportedEarning;
import dev.accord.commission.line.LineReader;
import dev.accord.commission.line.StoredLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Earnings another system computed, as lines of a run: those of its period, and what came or changed after its period was released, with the reason. They are paid in their
 * own currency, on a settlement of their own.
 */
@Component
class ImportedLines {

    private static final String KIND = "IMPORTED";

    private final JdbcClient jdbc;
    private final ImportedEarnings earnings;

    ImportedLines(JdbcClient jdbc, ImportedEarnings earnings) {
        this.jdbc = jdbc;
        this.earnings = earnings;
    }

    /**
     * One person's.
     *
     * @param own of the period, corrections of former ones among them
     */
    record Of(List<StoredLine> own, List<Settlement> settlements) {

        static final Of NOTHING = new Of(List.of(), List.of());
    }

    private record Key(String payee, String plan, String component, String source, String window, String currency) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::payee)
                .thenComparing(Key::plan)
                .thenComparing(Key::component)
                .thenComparing(Key::source)
                .thenComparing(Key::window)
                .thenComparing(Key::currency);

        static Key of(ImportedEarning one) {
            return new Key(one.payee(), one.plan(), one.component(), one.source(), one.period(), one.currency());
        }
    }

    /** By payee; whoever has nothing is left out. */
    Map<String, Of> of(String periodId, PayCalendar calendar, Ledger.Past past) {
        Period period = calendar.named(periodId);
        Map<String, List<StoredLine>> lines = new TreeMap<>();
        for (ImportedEarning one : earnings.ofPeriod(periodId)) {
            lines.computeIfAbsent(one.payee(), payee -> new ArrayList<>()).add(line(one, period));
        }
        if (past.lastClosed() != null && calendar.named(past.lastClosed()).ordinal() == period.ordinal() - 1) {
            corrections(calendar, period, lines);
        }
        Map<String, Of> found = new TreeMap<>();
        lines.forEach((payee, own) -> found.put(payee, new Of(own, new ArrayList<>())));
        past.history()
                .forEach((payee, history) -> history.balances().keySet().stream()
                        .filter(ImportedLines::isOurs)
                        .forEach(plan -> found.computeIfAbsent(payee, it -> new Of(List.of(), new ArrayList<>()))));
        found.forEach((payee, of) -> of.settlements()
                .addAll(settlements(periodId, of.own(), past.history().getOrDefault(payee, History.NONE))));
        return found;
    }

    private static StoredLine line(ImportedEarning one, Period period) {
        return line(
                Key.of(one),
                period,
                one.amount(),
                null,
                one.explanation().stream()
                        .map(line -> new Step("imported", List.of(), new Value.Text(line)))
                        .toList());
    }

    private static StoredLine line(
            Key key, Period period, BigDecimal amount, @Nullable Reason reason, List<Step> steps) {
        return new StoredLine(
                key.plan(),
                key.component(),
                null,
                KIND,
                KIND,
                key.source(),
                key.window(),
                amount,
                key.currency(),
                amount,
                period.to(),
                null,
                0,
                BigDecimal.ONE,
                reason == null ? null : reason.name(),
                steps);
    }

    private static final class Sums {
        BigDecimal due = BigDecimal.ZERO;
        BigDecimal posted = BigDecimal.ZERO;
        boolean isDue;
        boolean isPosted;
    }

    /** What closed periods should have held, less what they posted. */
    private void corrections(PayCalendar calendar, Period period, Map<String, List<StoredLine>> lines) {
        Map<Key, Sums> sums = new TreeMap<>(Key.ORDER);
        for (ImportedEarning one : earnings.all()) {
            if (calendar.named(one.period()).ordinal() < period.ordinal()) {
                Sums sum = sums.computeIfAbsent(Key.of(one), key -> new Sums());
                sum.due = sum.due.add(one.amount());
                sum.isDue = true;
            }
        }
        for (Posted posted : posted(period)) {
            for (StoredLine line : LineReader.read(posted.lines(), null)) {
                if (line.family().equals(KIND)) {
                    Key key = new Key(
                            posted.person(),
                            line.plan(),
                            String.valueOf(line.component()),
                            line.code() == null ? "" : line.code(),
                            line.window(),
                            line.currency());
                    Sums sum = sums.computeIfAbsent(key, it -> new Sums());
                    sum.posted = sum.posted.add(line.amount());
                    sum.isPosted = true;
                }
            }
        }
        sums.forEach((key, sum) -> {
            BigDecimal difference = sum.due.subtract(sum.posted);
            if (difference.signum() != 0) {
                Reason reason = !sum.isPosted ? Reason.LATE : sum.isDue ? Reason.CHANGED : Reason.WITHDRAWN;
                Step step = new Step(
                        "correction." + reason.name().toLowerCase(Locale.ROOT),
                        List.of(Value.money(sum.due, key.currency()), Value.money(sum.posted, key.currency())),
                        Value.money(difference, key.currency()));
                lines.computeIfAbsent(key.payee(), payee -> new ArrayList<>())
                        .add(line(key, period, difference, reason, List.of(step)));
            }
        });
    }

    private record Posted(String person, byte[] lines) {}

    /** Only results that hold anything imported are read. */
    private List<Posted> posted(Period before) {
        return jdbc.sql("""
            select p.person, r.lines
            from commission.posting p join commission.payee_result r on r.id = p.result join commission.period d on d.code = p.period
            where d.first_day < ? and exists (select from commission.earned e where e.result = r.id and e.kind = 'IMPORTED')
            order by p.person, p.period
            """)
                .param(before.from())
                .query((row, number) -> new Posted(row.getString("person"), row.getBytes("lines")))
                .list();
    }

    /** One for each plan and currency, beside what is computed for a plan of the same name. */
    private static List<Settlement> settlements(String period, List<StoredLine> lines, History history) {
        Map<String, List<StoredLine>> byPlan = new TreeMap<>();
        for (StoredLine line : lines) {
            byPlan.computeIfAbsent(name(line.plan(), line.currency()), plan -> new ArrayList<>())
                    .add(line);
        }
        history.balances().keySet().stream()
                .filter(ImportedLines::isOurs)
                .forEach(plan -> byPlan.computeIfAbsent(plan, it -> List.of()));
        List<Settlement> settlements = new ArrayList<>();
        byPlan.forEach((plan, own) -> settlements.add(Settlement.ofImported(
                plan,
                period,
                plan.substring(plan.length() - 4, plan.length() - 1),
                sum(own, false),
                sum(own, true),
                history.balances().getOrDefault(plan, Balances.NONE))));
        return settlements;
    }

    private static String name(String plan, String currency) {
        return plan + " (" + currency + ")";
    }

    /** Codes of plans hold neither spaces nor brackets. */
    private static boolean isOurs(String plan) {
        return plan.endsWith(")");
    }

    private static BigDecimal sum(List<StoredLine> lines, boolean corrections) {
        return lines.stream()
                .filter(line -> (line.reason() != null) == corrections)
                .map(StoredLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
