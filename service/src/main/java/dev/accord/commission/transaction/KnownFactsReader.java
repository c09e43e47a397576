package dev.accord.commission.transaction;

import dev.accord.commission.transaction.KnownFacts.Days;
import dev.accord.people.People;
import dev.accord.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KnownFactsReader {

    private final JdbcClient jdbc;
    private final People people;

    KnownFactsReader(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    KnownFacts read() {
        BitSet days = new BitSet();
        List<LocalDate> bounds = new ArrayList<>();
        jdbc.sql("select first_day, last_day from commission.period order by first_day")
                .query(row -> {
                    LocalDate first = row.getObject("first_day", LocalDate.class);
                    LocalDate last = row.getObject("last_day", LocalDate.class);
                    days.set((int) first.toEpochDay(), (int) last.toEpochDay() + 1);
                    bounds.add(first);
                    bounds.add(last);
                });
        String calendar = bounds.isEmpty() ? "" : bounds.getFirst() + " – " + bounds.getLast();
        return new KnownFacts(peopleByDays(), days, firstRates(), calendar);
    }

    private Map<String, List<Days>> peopleByDays() {
        Map<String, List<Days>> byId = new HashMap<>();
        for (Person row : people.everyRow()) {
            LocalDate to = row.effective().to();
            byId.computeIfAbsent(row.id(), id -> new ArrayList<>())
                    .add(new Days(
                            (int) row.effective().from().toEpochDay(),
                            to == null ? Integer.MAX_VALUE : (int) to.toEpochDay(),
                            row.currency().getCurrencyCode()));
        }
        return byId;
    }

    /** A rate serves both directions. */
    private Map<String, Integer> firstRates() {
        Map<String, Integer> first = new HashMap<>();
        jdbc.sql("select from_currency, to_currency, min(on_date) as first from commission.rate group by 1, 2")
                .query(row -> {
                    int day = (int) row.getObject("first", LocalDate.class).toEpochDay();
                    first.merge(row.getString(1) + row.getString(2), day, Math::min);
                    first.merge(row.getString(2) + row.getString(1), day, Math::min);
                });
        return first;
    }
}
