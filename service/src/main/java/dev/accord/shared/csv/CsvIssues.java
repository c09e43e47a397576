package dev.accord.shared.csv;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every fault of a file, so that it can be mended in one go. Shows the first 200 in the order of the file and counts the rest. */
public final class CsvIssues {

    private static final int SHOWN = 200;
    /** Faults kept for sorting; beyond this they are only counted. */
    private static final int KEPT = 5_000;

    private final List<Issue> issues = new ArrayList<>();
    private int count;

    public void add(Issue issue) {
        count++;
        if (issues.size() < KEPT) {
            issues.add(issue);
        }
    }

    public void add(int row, @Nullable String column, String code, Object... args) {
        add(Issue.inRow(row, column, code, args));
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** All of them, those that are not shown included. */
    public int count() {
        return count;
    }

    public boolean hasRow(int row) {
        return issues.stream().anyMatch(issue -> issue.row() != null && issue.row() == row);
    }

    public List<Issue> shown() {
        List<Issue> sorted = new ArrayList<>(issues);
        sorted.sort(Comparator.comparingInt(issue -> issue.row() == null ? 0 : issue.row()));
        if (count <= SHOWN) {
            return sorted;
        }
        List<Issue> shown = new ArrayList<>(sorted.subList(0, SHOWN));
        shown.add(Issue.of("csv.more-issues", count - SHOWN));
        return shown;
    }

    /** All or nothing: a file with a fault is refused as a whole. */
    public void orRefuse() {
        if (count > 0) {
            throw new Refusal(Refusal.Kind.INVALID, shown());
        }
    }
}
