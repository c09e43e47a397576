package dev.accord.commission.imports;

import dev.accord.shared.csv.CsvFormat;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import dev.accord.shared.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files of a size that fits into memory, whose rows have a key: a row with a new key is added, one with a known key takes the place of the former, which is kept
 * in {@code commission.replaced_fact}. The same rows again change nothing.
 */
public abstract class KeyedFile<T> implements FactFile {

    private static final int MOST_BYTES = 100_000_000;
    private static final int MOST_ROWS = 500_000;

    /** A row of the file. */
    public record Row<T>(int line, T fact) {}

    private final String kind;
    private final CsvFormat format;
    private final JdbcTemplate jdbc;

    protected KeyedFile(String kind, List<String> required, List<String> optional, JdbcTemplate jdbc) {
        this.kind = kind;
        this.format = new CsvFormat(required, optional, MOST_BYTES, MOST_ROWS);
        this.jdbc = jdbc;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final long maxBytes() {
        return MOST_BYTES;
    }

    /** What reads the rows of one file, with everything they are checked against; it answers {@code null} for a row with faults, which it notes. */
    protected abstract BiFunction<CsvRow, CsvIssues, @Nullable T> reader();

    protected abstract String key(T fact);

    /** Everything a fact says, the key included; equal facts say the same. */
    protected abstract String said(T fact);

    /** All that is stored, by key. */
    protected abstract Map<String, T> stored();

    /** Looks at the state after the file as a whole. */
    protected void check(List<Row<T>> rows, Map<String, T> after, CsvIssues issues) {}

    protected abstract String upsert();

    /** The values of {@link #upsert} but for the stamp, which comes last. */
    protected abstract @Nullable Object[] values(T fact);

    @Override
    public final Outcome read(InputStream in, ImportRun run) {
        CsvIssues issues = new CsvIssues();
        BiFunction<CsvRow, CsvIssues, @Nullable T> reader = reader();
        List<CsvRow> table = CsvTable.read(bytes(in), format, issues).rows();
        Map<String, Row<T>> named = new LinkedHashMap<>();
        long unchanged = 0;
        for (CsvRow row : table) {
            T fact = reader.apply(row, issues);
            if (fact == null) {
                continue;
            }
            Row<T> former = named.putIfAbsent(key(fact), new Row<>(row.number(), fact));
            if (former != null && said(former.fact()).equals(said(fact))) {
                unchanged++;
            } else if (former != null) {
                issues.add(row.number(), null, "commission.row-twice", former.line());
            }
        }
        Map<String, T> after = stored();
        List<Row<T>> added = new ArrayList<>();
        List<Row<T>> changed = new ArrayList<>();
        List<@Nullable Object[]> replaced = new ArrayList<>();
        for (Map.Entry<String, Row<T>> entry : named.entrySet()) {
            T before = after.put(entry.getKey(), entry.getValue().fact());
            if (before == null) {
                added.add(entry.getValue());
            } else if (said(before).equals(said(entry.getValue().fact()))) {
                unchanged++;
            } else {
                changed.add(entry.getValue());
                replaced.add(new Object[] {kind, entry.getKey(), said(before), run.stamp()});
            }
        }
        List<Row<T>> rows = new ArrayList<>(added);
        rows.addAll(changed);
        if (issues.isEmpty()) {
            check(rows, after, issues);
        }
        if (issues.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into commission.replaced_fact (kind, key, before, replaced_stamp) values (?, ?, ?, ?)",
                    replaced);
            jdbc.batchUpdate(
                    upsert(),
                    rows.stream().map(row -> stamped(row, run.stamp())).toList());
        }
        return new Outcome(table.size(), added.size(), changed.size(), unchanged, issues);
    }

    private @Nullable Object[] stamped(Row<T> row, long stamp) {
        @Nullable Object[] values = values(row.fact());
        @Nullable Object[] stamped = java.util.Arrays.copyOf(values, values.length + 1);
        stamped[values.length] = stamp;
        return stamped;
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Joins the parts of a key or of what is said; a part that is not there is empty. */
    protected static String joined(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : " | ").append(Objects.toString(part, ""));
        }
        return text.toString();
    }
}
