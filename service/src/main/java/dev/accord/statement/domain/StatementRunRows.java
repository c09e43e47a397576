package dev.accord.statement.domain;

import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunState;
import dev.accord.statement.StatementRunView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of statement runs. Whoever changes one locks it first. */
@Repository
class StatementRunRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementRunRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean insert(StatementRunId id, String period, String by, String blocksFrom, int windowDays) {
        return jdbc.sql("""
            insert into statement.statement_run (id, period, state, requested_by, requested_at, blocks_from, window_days)
            values (?, ?, 'CALCULATING', ?, ?, ?, ?) on conflict do nothing
            """)
                        .params(id.value(), period, by, now(), blocksFrom, windowDays)
                        .update()
                == 1;
    }

    Optional<StatementRunView> find(StatementRunId id) {
        return jdbc.sql("select * from statement.statement_run where id = ?")
                .param(id.value())
                .query(StatementRunRows::view)
                .optional();
    }

    StatementRunView lock(StatementRunId id) {
        return jdbc.sql("select * from statement.statement_run where id = ? for update")
                .param(id.value())
                .query(StatementRunRows::view)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    Optional<StatementRunView> of(String period) {
        return jdbc.sql("select * from statement.statement_run where period = ? and state <> 'CANCELLED'")
                .param(period)
                .query(StatementRunRows::view)
                .optional();
    }

    List<StatementRunView> all() {
        return jdbc.sql("select * from statement.statement_run order by period desc, requested_at desc")
                .query(StatementRunRows::view)
                .list();
    }

    void state(StatementRunId id, StatementRunState state) {
        jdbc.sql("update statement.statement_run set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    /** Another run is looked at: nothing of it is submitted or approved. */
    void computed(StatementRunId id, UUID run) {
        jdbc.sql("""
            update statement.statement_run set state = 'CALCULATING', run = ?, approved_run = null, submitted_by = null, submitted_at = null,
                approved_by = null, approved_at = null where id = ?
            """).params(run, id.value()).update();
    }

    void submitted(StatementRunId id, String by) {
        jdbc.sql("update statement.statement_run set state = 'APPROVAL', submitted_by = ?, submitted_at = ?,"
                        + " note = null where id = ?")
                .params(by, now(), id.value())
                .update();
    }

    void sentBack(StatementRunId id, @Nullable String note) {
        jdbc.sql("update statement.statement_run set state = 'REVIEW', submitted_by = null, submitted_at ="
                        + " null, note = ? where id = ?")
                .params(Arrays.asList(note, id.value()))
                .update();
    }

    void approved(StatementRunId id, String by) {
        jdbc.sql("update statement.statement_run set approved_run = run, approved_by = ?, approved_at = ? where id = ?")
                .params(by, now(), id.value())
                .update();
    }

    /** The window of disputes opens with the release, once. */
    void releasing(StatementRunId id, Instant windowEndsAt) {
        jdbc.sql("update statement.statement_run set state = 'RELEASING', window_ends_at ="
                        + " coalesce(window_ends_at, ?) where id = ?")
                .params(Timestamp.from(windowEndsAt), id.value())
                .update();
    }

    void released(StatementRunId id) {
        jdbc.sql("update statement.statement_run set state = 'RELEASED', released_at = coalesce(released_at, ?)"
                        + " where id = ?")
                .params(now(), id.value())
                .update();
    }

    void closed(StatementRunId id, String by) {
        jdbc.sql("update statement.statement_run set state = 'CLOSED', closed_by = ?, closed_at = ? where id = ?")
                .params(by, now(), id.value())
                .update();
    }

    void cancelled(StatementRunId id, String note) {
        jdbc.sql("update statement.statement_run set state = 'CANCELLED', note = ? where id = ?")
                .params(note, id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static StatementRunView view(ResultSet row, int number) throws SQLException {
        return new StatementRunView(
                new StatementRunId(row.getObject("id", UUID.class)),
                row.getString("period"),
                StatementRunState.valueOf(row.getString("state")),
                row.getObject("run", UUID.class),
                row.getObject("approved_run", UUID.class),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("submitted_by"),
                row.getString("approved_by"),
                instant(row.getTimestamp("approved_at")),
                instant(row.getTimestamp("released_at")),
                row.getString("closed_by"),
                instant(row.getTimestamp("closed_at")),
                row.getString("blocks_from"),
                row.getInt("window_days"),
                instant(row.getTimestamp("window_ends_at")),
                row.getString("note"));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
