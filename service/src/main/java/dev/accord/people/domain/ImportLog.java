package dev.accord.people.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were imported, newest first. */
@Component
public class ImportLog {

    public record Entry(
            long id,
            String sha256,
            String fileName,
            String importedBy,
            Instant importedAt,
            int peopleNew,
            int rowsNew,
            int rowsChanged,
            int rowsUnchanged) {}

    private final JdbcClient jdbc;

    ImportLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Entry> newest(int count) {
        return jdbc.sql("select * from people.import order by id desc limit :count")
                .param("count", count)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getString("imported_by"),
                        row.getTimestamp("imported_at").toInstant(),
                        row.getInt("people_new"),
                        row.getInt("rows_new"),
                        row.getInt("rows_changed"),
                        row.getInt("rows_unchanged")))
                .list();
    }
}
