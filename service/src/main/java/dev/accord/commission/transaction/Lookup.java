package dev.accord.commission.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** What is stored under the ids of some rows, asked over a connection of its own while the other one copies. */
final class Lookup implements AutoCloseable {

    private static final String SQL = "select u.n, t.version, t.content from unnest(?) with ordinality as u(id, n)"
            + " join commission.transaction t on t.id = u.id collate \"C\"";

    private final Connection connection;
    private final PreparedStatement statement;

    Lookup(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    /** Fills in version and content of the ids that are stored; a version of 0 says that an id is not. */
    void find(String[] ids, int count, int[] versions, UUID[] contents) throws SQLException {
        Arrays.fill(versions, 0, count, 0);
        statement.setArray(1, connection.createArrayOf("text", Arrays.copyOf(ids, count)));
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int at = row.getInt(1) - 1;
                versions[at] = row.getInt(2);
                contents[at] = row.getObject(3, UUID.class);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
