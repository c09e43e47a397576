package dev.accord.commission.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A running COPY into one table. */
final class CopyTarget implements AutoCloseable {

    private final CopyIn copy;

    CopyTarget(Connection connection, String table) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + RowReader.STORED + ") from stdin (format binary)");
        copy.writeToCopy(PgBinary.HEADER, 0, PgBinary.HEADER.length);
    }

    void rows(byte[] bytes, int from, int length) throws SQLException {
        copy.writeToCopy(bytes, from, length);
    }

    void end() throws SQLException {
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
