package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.shared.EffectiveRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody over all time, unchangeable. Rows are sorted by start, and an open end is closed by the start of the next row. */
public final class Book {

    private static final int DAYS_KEPT = 32;

    private final Map<String, List<Person>> histories;
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    private Book(Map<String, List<Person>> histories) {
        this.histories = histories;
    }

    /** @param rows with their ends as recorded */
    static Book of(Collection<Person> rows) {
        Map<String, List<Person>> byId = new TreeMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        Map<String, List<Person>> closed = new LinkedHashMap<>();
        byId.forEach((id, history) -> closed.put(id, closed(history)));
        return new Book(closed);
    }

    private static List<Person> closed(List<Person> history) {
        history.sort(Comparator.comparing(row -> row.effective().from()));
        List<Person> closed = new ArrayList<>(history.size());
        for (int i = 0; i < history.size(); i++) {
            Person row = history.get(i);
            boolean closes = row.effective().to() == null && i + 1 < history.size();
            closed.add(
                    closes ? endingOn(row, history.get(i + 1).effective().from().minusDays(1)) : row);
        }
        return List.copyOf(closed);
    }

    private static Person endingOn(Person row, LocalDate last) {
        return new Person(
                row.id(),
                row.name(),
                row.mail(),
                row.language(),
                row.currency(),
                row.zone(),
                row.jurisdiction(),
                row.roles(),
                row.title(),
                row.team(),
                row.managerId(),
                new EffectiveRange(row.effective().from(), last));
    }

    public boolean knows(String id) {
        return histories.containsKey(id);
    }

    public Collection<String> ids() {
        return histories.keySet();
    }

    /** All rows of a person by start; empty for nobody. */
    public List<Person> history(String id) {
        return histories.getOrDefault(id, List.of());
    }

    Optional<Person> find(String id, LocalDate day) {
        return history(id).stream().filter(row -> row.effective().contains(day)).findFirst();
    }

    /** The row of that day, else the newest before it, else the first after it. */
    Optional<Person> latest(String id, LocalDate day) {
        List<Person> history = history(id);
        Optional<Person> started = history.reversed().stream()
                .filter(row -> !row.effective().from().isAfter(day))
                .findFirst();
        return started.or(() -> history.stream().findFirst());
    }

    /** The whole company on one day; kept for the days asked for most recently. */
    Day on(LocalDate day) {
        Day known = days.get(day);
        if (known != null) {
            return known;
        }
        if (days.size() >= DAYS_KEPT) {
            days.clear();
        }
        return days.computeIfAbsent(day, asked -> Day.of(this, asked));
    }

    /** Who was there on one day, and who reported to whom; both sorted by id. */
    record Day(Map<String, Person> people, Map<String, List<Person>> reports) {

        private static Day of(Book book, LocalDate day) {
            Map<String, Person> people = new LinkedHashMap<>();
            Map<String, List<Person>> reports = new LinkedHashMap<>();
            for (String id : book.ids()) {
                book.find(id, day).ifPresent(person -> {
                    people.put(id, person);
                    if (person.managerId() != null) {
                        reports.computeIfAbsent(person.managerId(), manager -> new ArrayList<>())
                                .add(person);
                    }
                });
            }
            return new Day(people, reports);
        }
    }
}
