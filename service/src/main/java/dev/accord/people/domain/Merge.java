package dev.accord.people.domain;

import dev.accord.people.ImportReport.Change;
import dev.accord.people.ImportReport.Field;
import dev.accord.people.ImportReport.Kind;
import dev.accord.people.Person;
import dev.accord.shared.csv.CsvIssues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows recorded so far with the rows of a file laid over them: what would be new, changed and unchanged. */
final class Merge {

    /** @param before the row that is replaced; {@code null} for a new one */
    record Step(Change change, Person after, @Nullable Person before) {}

    private final Map<String, NavigableMap<LocalDate, Person>> rows = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> people = new HashSet<>();
    private int unchanged;
    private int newPeople;

    Merge(Collection<Person> recorded, FileRows file) {
        recorded.forEach(this::put);
        for (FileRows.Row row : file.rows()) {
            lay(row);
        }
    }

    /**
     * The whole check of a file: its cells, then its rows against one another and against what is recorded.
     *
     * @throws dev.accord.shared.Refusal with every fault
     */
    static Merge checked(Collection<Person> recorded, byte[] csv, LocalDate today) {
        CsvIssues issues = new CsvIssues();
        FileRows file = FileRows.read(csv, issues);
        Merge merge = new Merge(recorded, file);
        new ImportRules(merge.book(), file, issues).check(Book.of(recorded), today);
        issues.orRefuse();
        return merge;
    }

    private @Nullable Person put(Person row) {
        return rows.computeIfAbsent(row.id(), id -> new TreeMap<>())
                .put(row.effective().from(), row);
    }

    private void lay(FileRows.Row row) {
        Person person = row.person();
        people.add(person.id());
        boolean known = rows.containsKey(person.id());
        Person former = put(person);
        if (person.equals(former)) {
            unchanged++;
            return;
        }
        if (!known) {
            newPeople++;
        }
        Kind kind = former != null ? Kind.CHANGED_ROW : known ? Kind.NEW_ROW : Kind.NEW_PERSON;
        Person compared = former != null ? former : rowBefore(person);
        List<Field> fields = compared == null ? List.of() : different(compared, person);
        steps.add(new Step(
                new Change(
                        row.line(),
                        person.id(),
                        person.name(),
                        person.effective().from(),
                        kind,
                        fields),
                person,
                former));
    }

    private @Nullable Person rowBefore(Person person) {
        var entry = rows.getOrDefault(person.id(), new TreeMap<>())
                .lowerEntry(person.effective().from());
        return entry == null ? null : entry.getValue();
    }

    static List<Field> different(Person before, Person after) {
        Map<String, String> old = Columns.write(before);
        List<Field> fields = new ArrayList<>();
        Columns.write(after).forEach((column, value) -> {
            String was = old.getOrDefault(column, "");
            if (!was.equals(value)) {
                fields.add(new Field(column, was, value));
            }
        });
        return fields;
    }

    /** Everybody as it would be. */
    Book book() {
        return Book.of(rows.values().stream()
                .flatMap(history -> history.values().stream())
                .toList());
    }

    List<Step> steps() {
        return steps;
    }

    int count(Kind... kinds) {
        return (int) steps.stream()
                .filter(step -> List.of(kinds).contains(step.change().kind()))
                .count();
    }

    /** How many people the file names. */
    int people() {
        return people.size();
    }

    int unchanged() {
        return unchanged;
    }

    int newPeople() {
        return newPeople;
    }
}
