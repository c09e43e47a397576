package dev.accord.commission.copy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table, gathered and written by one COPY. */
public final class CopyRows {

    private final String table;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean first = true;

    /** @param table with the columns in the order of the fields, as COPY names them */
    public CopyRows(String table) {
        this.table = table;
    }

    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            rows.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return this;
    }

    public CopyRows number(@Nullable BigDecimal value) {
        separate();
        rows.append(value == null ? "\\N" : value.toPlainString());
        return this;
    }

    public CopyRows number(long value) {
        separate();
        rows.append(value);
        return this;
    }

    /** For values that need no escape: dates, names of constants, UUIDs. */
    public CopyRows plain(@Nullable Object value) {
        separate();
        rows.append(value == null ? "\\N" : value);
        return this;
    }

    public void end() {
        rows.append('\n');
        first = true;
    }

    private void separate() {
        if (!first) {
            rows.append('\t');
        }
        first = false;
    }

    public void write(Connection connection) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("Results could not be stored: " + failed.getMessage(), failed);
        }
    }
}
