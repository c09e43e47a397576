package dev.accord.commission.imports;

import dev.accord.commission.imports.ImportView.State;
import dev.accord.shared.Issue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code commission.import}. */
@Repository
class FactImportLog {

    private static final TypeReference<List<Issue>> ISSUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FactImportLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(UUID id, String kind, String fileName, boolean dryRun, long bytes, String by) {
        jdbc.sql("""
            insert into commission.import (id, kind, file_name, dry_run, state, bytes_total, started_by, started_at)
            values (:id, :kind, :file, :dry, 'waiting', :bytes, :by, :at)
            """)
                .param("id", id)
                .param("kind", kind)
                .param("file", fileName)
                .param("dry", dryRun)
                .param("bytes", bytes)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void progress(UUID id, State state, long bytesRead, long rowsRead) {
        jdbc.sql("update commission.import set state = :state, bytes_read = :bytes, rows_read = :rows where id = :id")
                .param("id", id)
                .param("state", state.key())
                .param("bytes", bytesRead)
                .param("rows", rowsRead)
                .update();
    }

    void finish(UUID id, State state, Outcome outcome, @Nullable Long stamp) {
        jdbc.sql("""
            update commission.import set state = :state, bytes_read = bytes_total, rows_read = :rows, rows_new = :new, rows_changed = :changed,
                rows_unchanged = :unchanged, errors = :errors, issues = :issues::jsonb, stamp = :stamp, finished_at = :at
            where id = :id
            """)
                .param("id", id)
                .param("state", state.key())
                .param("rows", outcome.rows())
                .param("new", outcome.added())
                .param("changed", outcome.changed())
                .param("unchanged", outcome.unchanged())
                .param("errors", outcome.issues().count())
                .param("issues", json.writeValueAsString(outcome.issues().shown()))
                .param("stamp", stamp)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void end(UUID id, State state, List<Issue> issues) {
        jdbc.sql("update commission.import set state = :state, errors = :errors, issues = :issues::jsonb,"
                        + " finished_at = :at where id = :id")
                .param("id", id)
                .param("state", state.key())
                .param("errors", issues.size())
                .param("issues", json.writeValueAsString(issues))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** What an application that was killed left behind: its transaction was rolled back by the database. */
    int interruptAll() {
        return jdbc.sql("""
            update commission.import set state = 'interrupted', finished_at = :at
            where state in ('waiting', 'reading', 'checking', 'storing')
            """).param("at", Timestamp.from(clock.instant())).update();
    }

    Optional<ImportView> find(UUID id) {
        return jdbc.sql("select * from commission.import where id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    long count(@Nullable String kind) {
        return jdbc.sql("select count(*) from commission.import where :kind::text is null or kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    List<ImportView> newest(@Nullable String kind, long offset, int limit) {
        return jdbc.sql("""
            select * from commission.import where :kind::text is null or kind = :kind order by started_at desc, id offset :offset limit :limit
            """)
                .param("kind", kind)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    private ImportView view(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("rows_new"),
                row.getLong("rows_changed"),
                row.getLong("rows_unchanged"),
                row.getLong("errors"),
                json.readValue(row.getString("issues"), ISSUES),
                row.getObject("stamp", Long.class),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    Instant now() {
        return clock.instant();
    }
}
