package dev.accord.commission.transaction;

import dev.accord.commission.copy.CopyTarget;
import dev.accord.commission.copy.PgBinary;
import dev.accord.commission.imports.ImportRun;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvCells;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file to its end: checks each row, tells new, changed and unchanged ones apart, and passes the new ones on to the running copy in large pieces. It
 * goes on after a fault, to find the others, but passes nothing on any more.
 */
final class Loading {

    static final int MOST_ROWS = 5_000_000;

    private static final int CHUNK = 4_096;
    private static final int CONTENT = 16;

    private final CsvStream csv;
    private final CsvIssues issues;
    private final ImportRun run;
    private final CopyTarget target;
    private final Spill changed;
    private final Stored stored;
    private final PgBinary out = new PgBinary();
    private final RowReader reader;
    private final Seen seen;
    private final Fingerprint fingerprint = new Fingerprint();
    private final MessageDigest digest = sha256();
    private final byte[] hash = new byte[32];

    private final int[] starts = new int[CHUNK + 1];
    private final int[] contentsAt = new int[CHUNK];
    private final @Nullable String[] ids = new String[CHUNK];
    private final boolean[] known = new boolean[CHUNK];
    private final long[] contents = new long[CHUNK];
    private int count;

    long rows;
    long added;
    long unchanged;
    long reversals;

    Loading(
            CsvStream csv,
            Columns columns,
            KnownFacts known,
            CsvIssues issues,
            ImportRun run,
            CopyTarget target,
            Spill changed,
            Stored stored,
            Seen seen) {
        this.csv = csv;
        this.issues = issues;
        this.run = run;
        this.target = target;
        this.changed = changed;
        this.stored = stored;
        this.seen = seen;
        this.reader = new RowReader(columns, known, issues, out);
    }

    void toTheEnd() throws SQLException, IOException {
        for (CsvCells row = csv.next(); row != null; row = csv.next()) {
            if (++rows > MOST_ROWS) {
                throw new Refusal(
                        Refusal.Kind.TOO_LARGE, List.of(Issue.inRow(row.line(), null, "csv.too-many-rows", MOST_ROWS)));
            }
            int start = out.used();
            if (!reader.read(row) || !isFirst(row)) {
                out.cutTo(start);
                continue;
            }
            keep(row, start);
            if (count == CHUNK) {
                passOn();
            }
        }
        passOn();
    }

    /** Completes the row with its content; false when the id was there before in this file. */
    private boolean isFirst(CsvCells row) {
        byte[] bytes = out.bytes();
        digest.update(reader.cells.content(), 0, reader.cells.contentLength());
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
        System.arraycopy(hash, 0, bytes, reader.contentAt, CONTENT);
        long content = ByteBuffer.wrap(hash).getLong();
        fingerprint.of(bytes, reader.idStart, reader.idEnd);
        Seen.Found found = seen.add(fingerprint.id, fingerprint.more, row.line(), content);
        if (found == null) {
            return true;
        }
        if (found.sameContent()) {
            unchanged++;
        } else {
            issues.add(row.line(), "id", "commission.id-twice", reader.idOf(row), found.row());
        }
        return false;
    }

    private void keep(CsvCells row, int start) {
        out.put(reader.stampAt, (int) (run.stamp() >> 32));
        out.put(reader.stampAt + 4, (int) run.stamp());
        starts[count] = start;
        contentsAt[count] = reader.contentAt;
        ids[count] = reader.idOf(row);
        reversals += reader.reverses ? 1 : 0;
        count++;
    }

    private void passOn() throws SQLException, IOException {
        starts[count] = out.used();
        if (issues.isEmpty() && count > 0) {
            compare();
        }
        out.clear();
        count = 0;
        run.progress(csv.bytesRead(), rows);
    }

    private void compare() throws SQLException, IOException {
        stored.find(ids, count, known, contents);
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (!known[i]) {
                continue;
            }
            rows(from, i);
            from = i + 1;
            if (ByteBuffer.wrap(out.bytes()).getLong(contentsAt[i]) == contents[i]) {
                unchanged++;
            } else {
                changed.row(out.bytes(), starts[i], starts[i + 1] - starts[i]);
            }
        }
        rows(from, count);
    }

    /** Neighbours that are new go together. */
    private void rows(int from, int to) throws SQLException {
        if (to > from) {
            target.rows(out.bytes(), starts[from], starts[to] - starts[from]);
            added += to - from;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
