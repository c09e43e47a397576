package dev.accord.commission.run;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.calc.ExchangeRates;
import dev.accord.commission.calc.Payout;
import dev.accord.commission.calc.ReportingLine;
import dev.accord.commission.calc.Score;
import dev.accord.commission.coverage.Coverages;
import dev.accord.commission.rate.Rates;
import dev.accord.commission.score.Scores;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.definition.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coverage, currency rates, scores, and who reports to whom and is paid in which currency. */
@Component
class OtherFacts {

    private final Coverages coverages;
    private final Rates rates;
    private final Scores scores;
    private final People people;

    OtherFacts(Coverages coverages, Rates rates, Scores scores, People people) {
        this.coverages = coverages;
        this.rates = rates;
        this.scores = scores;
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
        List<Coverage> coverage = coverages.all();
        List<Score> scored = scores.all();
        content.append(coverage).append(scored).append(rates.all());
        return new Loaded(
                coverage,
                rates.table(),
                (id, day) -> manager(rows, id, day),
                scored,
                rows,
                Hash.of(content.toString()));
    }

    private static @Nullable String manager(Map<String, List<Person>> rows, String id, LocalDate day) {
        for (Person row : rows.getOrDefault(id, List.of())) {
            if (row.effective().contains(day)) {
                return row.managerId();
            }
        }
        return null;
    }
}
