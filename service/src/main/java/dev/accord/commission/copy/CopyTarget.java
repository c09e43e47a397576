package dev.accord.commission.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A running COPY into one table. */
public final class CopyTarget implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final CopyIn copy;

    public CopyTarget(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        copy.writeToCopy(PgBinary.HEADER, 0, PgBinary.HEADER.length);
    }

    /** In pieces that fit into the caches on both sides. */
    public void rows(byte[] bytes, int from, int length) throws SQLException {
        for (int at = from; at < from + length; at += PIECE) {
            copy.writeToCopy(bytes, at, Math.min(PIECE, from + length - at));
        }
    }

    public void end() throws SQLException {
        copy.writeToCopy(PgBinary.TRAILER, 0, PgBinary.TRAILER.length);
        copy.endCopy();
    }

    /** A copy that was not ended is given up, and the transaction with it. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
