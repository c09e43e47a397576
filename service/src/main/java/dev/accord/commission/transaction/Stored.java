package dev.accord.commission.transaction;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is stored under the ids of a file. */
interface Stored extends AutoCloseable {

    /**
     * Says which ids are stored, and the first half of each one's content.
     *
     * @param count how many of the ids are asked for
     */
    void find(@Nullable String[] ids, int count, boolean[] known, long[] contents) throws SQLException;

    @Override
    void close() throws SQLException;
}
