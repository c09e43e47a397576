package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.csv.CsvIssues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between rows, looked at in the company as it would be after the import. A fault is reported at a row of the file; what was already
 * so before and does not touch the file is left alone.
 */
final class ImportRules {

    /** Longer lines are a mistake, and would make every walk up the line slow. */
    static final int DEEPEST_LINE = 30;

    private final Book after;
    private final FileRows file;
    private final CsvIssues issues;

    ImportRules(Book after, FileRows file, CsvIssues issues) {
        this.after = after;
        this.file = file;
        this.issues = issues;
    }

    void check(Book before, LocalDate today) {
        file.ids().forEach(this::rangesDoNotOverlap);
        file.rows().forEach(this::managerIsKnown);
        mailsAreUnique();
        if (issues.isEmpty()) {
            after.ids().stream().flatMap(id -> after.history(id).stream()).forEach(this::managerIsThereAllTheTime);
        }
        if (issues.isEmpty()) {
            new ReportingLines(after, file, issues).haveNoCycle();
            someoneStaysAdmin(before, today);
        }
    }

    private void rangesDoNotOverlap(String id) {
        List<Person> history = after.history(id);
        for (int i = 1; i < history.size(); i++) {
            Person earlier = history.get(i - 1);
            Person later = history.get(i);
            LocalDate end = Objects.requireNonNull(earlier.effective().to());
            if (!end.isBefore(later.effective().from())) {
                int line = file.lineOf(later) != null ? Objects.requireNonNull(file.lineOf(later)) : file.anyLineOf(id);
                issues.add(
                        line,
                        Columns.FROM,
                        "people.import.overlap",
                        id,
                        later.effective().from(),
                        earlier.effective().from(),
                        end);
            }
        }
    }

    private void managerIsKnown(FileRows.Row row) {
        String manager = row.person().managerId();
        if (manager != null && !after.knows(manager) && !file.mentions(manager)) {
            issues.add(row.line(), Columns.MANAGER, "people.import.unknown-manager", manager);
        }
    }

    private void mailsAreUnique() {
        Map<String, List<Person>> byMail = new HashMap<>();
        after.ids().stream()
                .flatMap(id -> after.history(id).stream())
                .forEach(row -> byMail.computeIfAbsent(row.mail().toLowerCase(Locale.ROOT), mail -> new ArrayList<>())
                        .add(row));
        Set<String> told = new HashSet<>();
        byMail.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> {
            rows.sort(Comparator.comparing(row -> row.effective().from()));
            Person longest = rows.get(0);
            for (Person row : rows.subList(1, rows.size())) {
                if (!row.id().equals(longest.id()) && row.effective().overlaps(longest.effective())) {
                    tellTwice(row, longest, told);
                }
                longest = endsLater(row, longest) ? row : longest;
            }
        });
    }

    private void tellTwice(Person one, Person other, Set<String> told) {
        Integer line = file.lineOf(one);
        Person at = line != null ? one : other;
        Person with = line != null ? other : one;
        Integer where = file.lineOf(at);
        if (where != null && told.add(at.id() + " " + with.id())) {
            issues.add(where, Columns.MAIL, "people.import.mail-twice", at.mail(), with.id());
        }
    }

    private static boolean endsLater(Person row, Person than) {
        LocalDate end = than.effective().to();
        LocalDate own = row.effective().to();
        return end != null && (own == null || own.isAfter(end));
    }

    private void managerIsThereAllTheTime(Person row) {
        String manager = row.managerId();
        if (manager == null) {
            return;
        }
        LocalDate missing = firstDayMissing(row.effective(), after.history(manager));
        if (missing != null) {
            Integer line = file.lineOf(row);
            if (line != null) {
                issues.add(line, Columns.MANAGER, "people.import.manager-not-effective", manager, missing);
            } else if (file.mentions(manager)) {
                issues.add(
                        file.anyLineOf(manager),
                        Columns.TO,
                        "people.import.leaves-reports",
                        manager,
                        row.id(),
                        missing);
            }
        }
    }

    /** The first day of the range on which none of the rows holds. */
    private static @Nullable LocalDate firstDayMissing(EffectiveRange range, List<Person> rows) {
        LocalDate day = range.from();
        for (Person row : rows) {
            if (row.effective().contains(day)) {
                LocalDate end = row.effective().to();
                if (end == null || (range.to() != null && !end.isBefore(range.to()))) {
                    return null;
                }
                day = end.plusDays(1);
            }
        }
        return day;
    }

    private void someoneStaysAdmin(Book before, LocalDate today) {
        if (hasAdmin(before, today) && !hasAdmin(after, today)) {
            issues.add(dev.accord.shared.Issue.at(Columns.ROLES, "people.import.no-admin"));
        }
    }

    private static boolean hasAdmin(Book book, LocalDate today) {
        return book.on(today).people().values().stream().anyMatch(person -> person.has(Role.ADMIN));
    }
}
