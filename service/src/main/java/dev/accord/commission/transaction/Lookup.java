package dev.accord.commission.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored under the ids of some rows, asked over a connection of its own while the other one copies. */
final class Lookup implements Stored {

    private static final String SQL = "select u.n, t.content from unnest(?) with ordinality as u(id, n)"
            + " join commission.transaction t on t.id = u.id collate \"C\"";

    private final Connection connection;
    private final PreparedStatement statement;

    Lookup(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    @Override
    public void find(@Nullable String[] ids, int count, boolean[] known, long[] contents) throws SQLException {
        Arrays.fill(known, 0, count, false);
        statement.setArray(1, connection.createArrayOf("text", Arrays.copyOf(ids, count)));
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int at = row.getInt(1) - 1;
                known[at] = true;
                contents[at] = row.getObject(2, UUID.class).getMostSignificantBits();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
