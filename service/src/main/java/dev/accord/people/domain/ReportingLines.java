package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.csv.CsvIssues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds a circle in the reporting line on any day. Walks up from each row, narrowing the days to those on which every step of the walk holds, so
 * that two rows that never hold together make no circle.
 */
final class ReportingLines {

    private final Book book;
    private final FileRows file;
    private final CsvIssues issues;
    private final Set<Set<String>> told = new HashSet<>();

    ReportingLines(Book book, FileRows file, CsvIssues issues) {
        this.book = book;
        this.file = file;
        this.issues = issues;
    }

    void haveNoCycle() {
        for (FileRows.Row row : file.rows()) {
            List<String> path = new ArrayList<>();
            path.add(row.person().id());
            // The book knows the true end of the row.
            book.history(row.person().id()).stream()
                    .filter(known -> known.effective()
                            .from()
                            .equals(row.person().effective().from()))
                    .forEach(known -> walk(row, known, known.effective(), path));
        }
    }

    private void walk(FileRows.Row start, Person at, EffectiveRange days, List<String> path) {
        String manager = at.managerId();
        if (manager == null) {
            return;
        }
        if (path.contains(manager)) {
            tell(start, path.subList(path.indexOf(manager), path.size()), manager, days.from());
            return;
        }
        if (path.size() > ImportRules.DEEPEST_LINE) {
            if (told.add(Set.of(start.person().id()))) {
                issues.add(
                        start.line(),
                        Columns.MANAGER,
                        "people.import.line-too-long",
                        start.person().id(),
                        ImportRules.DEEPEST_LINE);
            }
            return;
        }
        path.add(manager);
        for (Person row : book.history(manager)) {
            if (row.effective().overlaps(days)) {
                walk(start, row, common(row.effective(), days), path);
            }
        }
        path.removeLast();
    }

    private void tell(FileRows.Row start, List<String> circle, String closing, LocalDate day) {
        if (told.add(new TreeSet<>(circle))) {
            issues.add(
                    start.line(),
                    Columns.MANAGER,
                    "people.import.cycle",
                    String.join(" → ", circle) + " → " + closing,
                    day);
        }
    }

    private static EffectiveRange common(EffectiveRange one, EffectiveRange other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        return new EffectiveRange(from, earlier(one.to(), other.to()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Objects.requireNonNull(one).isBefore(other) ? one : other;
    }
}
