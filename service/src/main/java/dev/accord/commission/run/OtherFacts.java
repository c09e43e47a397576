package dev.accord.commission.run;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.calc.ExchangeRates;
import dev.accord.commission.calc.Payout;
import dev.accord.commission.calc.ReportingLine;
import dev.accord.commission.calc.Score;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.definition.Rounding;
import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coverage, currency rates, scores, and who reports to whom and is paid in which currency. */
@Component
class OtherFacts {

    private final JdbcClient jdbc;
    private final People people;

    OtherFacts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    record Loaded(
            List<Coverage> coverage,
            ExchangeRates rates,
            ReportingLine line,
            List<Score> scores,
            Map<String, List<Person>> people,
            String hash) {

        /** As of that day; who has left is paid as they were last. */
        Map<String, Payout> payouts(LocalDate day) {
            Map<String, Payout> payouts = new HashMap<>();
            people.forEach((id, rows) -> payouts.put(id, payout(rowOf(rows, day))));
            return payouts;
        }

        private static Person rowOf(List<Person> rows, LocalDate day) {
            Person found = rows.getFirst();
            for (Person row : rows) {
                if (!row.effective().from().isAfter(day)) {
                    found = row;
                }
            }
            return found;
        }

        private static Payout payout(Person person) {
            return new Payout(
                    person.currency().getCurrencyCode(),
                    person.currency().getDefaultFractionDigits(),
                    Rounding.Mode.HALF_UP);
        }
    }

    Loaded load() {
        Map<String, List<Person>> rows = new HashMap<>();
        StringBuilder content = new StringBuilder();
        for (Person row : people.everyRow()) {
            rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
            content.append(row.id())
                    .append(' ')
                    .append(row.managerId())
                    .append(' ')
                    .append(row.currency())
                    .append(' ')
                    .append(row.effective())
                    .append('\n');
        }
        List<Coverage> coverage = coverage();
        List<Score> scores = scores();
        StoredRates rates = StoredRates.read(jdbc);
        content.append(coverage).append(scores).append(rates);
        return new Loaded(
                coverage, rates, (id, day) -> manager(rows, id, day), scores, rows, Hash.of(content.toString()));
    }

    private static @Nullable String manager(Map<String, List<Person>> rows, String id, LocalDate day) {
        for (Person row : rows.getOrDefault(id, List.of())) {
            if (row.effective().contains(day)) {
                return row.managerId();
            }
        }
        return null;
    }

    private List<Coverage> coverage() {
        return jdbc.sql("select * from commission.coverage order by kind, value, person_id, effective_from")
                .query((row, number) -> new Coverage(
                        Coverage.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("value"),
                        row.getString("person_id"),
                        row.getBigDecimal("share").stripTrailingZeros(),
                        new EffectiveRange(
                                row.getObject("effective_from", LocalDate.class),
                                row.getObject("effective_to", LocalDate.class))))
                .list();
    }

    private List<Score> scores() {
        return jdbc.sql("select * from commission.score order by person_id, plan, component, objective, period")
                .query((row, number) -> new Score(
                        row.getString("person_id"),
                        row.getString("plan"),
                        row.getString("component"),
                        row.getString("objective").isEmpty() ? null : row.getString("objective"),
                        row.getString("period"),
                        exact(row.getBigDecimal("score"))))
                .list();
    }

    private static BigDecimal exact(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
