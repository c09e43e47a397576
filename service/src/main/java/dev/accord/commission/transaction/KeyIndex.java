package dev.accord.commission.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * The index of the table's key while a file comes in that is much larger than the table, as a company's first one: making it once at the end costs a third of
 * keeping it up row by row. Nobody else can read the table meanwhile.
 */
final class KeyIndex {

    private KeyIndex() {}

    /** False where it could not be had at once, because somebody is reading. */
    static boolean drop(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '2s'");
            statement.execute("alter table commission.transaction drop constraint transaction_key");
            statement.execute("set local lock_timeout = default");
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException busy) {
            connection.rollback(before);
            return false;
        }
    }

    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table commission.transaction add constraint transaction_key primary key (id)");
        }
    }
}
