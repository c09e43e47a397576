package dev.accord.commission.transaction;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Everything that is stored, 24 bytes for each transaction: for a file so large that asking for each of its ids would take longer than reading the table once. */
final class StoredContents implements Stored {

    private static final int SIGNATURE = 19;
    private static final int ID_LENGTH_AT = 2;
    private static final int CONTENT = 16;

    private final Seen seen = new Seen();
    private final Fingerprint fingerprint = new Fingerprint();
    private long count;

    private StoredContents() {}

    static StoredContents read(Connection connection) throws SQLException {
        StoredContents contents = new StoredContents();
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select id, content from commission.transaction) to stdout (format binary)");
        boolean first = true;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            contents.add(row, first ? SIGNATURE : 0);
            first = false;
        }
        return contents;
    }

    /** What is left of a message is a whole row, nothing, or the end mark of two bytes. */
    private void add(byte[] row, int from) {
        if (row.length - from <= ID_LENGTH_AT) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(row);
        int id = from + ID_LENGTH_AT + 4;
        int end = id + bytes.getInt(from + ID_LENGTH_AT);
        fingerprint.of(row, id, end);
        seen.add(fingerprint.id, fingerprint.more, 1, bytes.getLong(row.length - CONTENT));
        count++;
    }

    long count() {
        return count;
    }

    @Override
    public void find(@Nullable String[] ids, int count, boolean[] known, long[] contents) {
        Arrays.fill(known, 0, count, false);
        for (int i = 0; i < count && this.count > 0; i++) {
            fingerprint.of(String.valueOf(ids[i]));
            known[i] = seen.row(fingerprint.id, fingerprint.more) != 0;
            contents[i] = known[i] ? seen.content(fingerprint.id, fingerprint.more) : 0;
        }
    }

    @Override
    public void close() {}
}
