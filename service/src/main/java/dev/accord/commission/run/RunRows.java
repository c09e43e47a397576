package dev.accord.commission.run;

import dev.accord.commission.run.RunView.Warning;
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
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs. */
@Repository
class RunRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RunRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID id, String period, RunRequest request, @Nullable UUID base, String requestedBy) {
        jdbc.sql("""
            insert into commission.run (id, period, version, kind, trial, state, base, reason, requested_by, requested_at)
            select ?, ?, coalesce(max(version), 0) + 1, ?, ?, 'QUEUED', ?, ?, ?, ? from commission.run where period = ?
            """)
                .params(Arrays.asList(
                        id,
                        period,
                        request.kindOrComplete().name(),
                        request.trial(),
                        base,
                        request.reason(),
                        requestedBy,
                        now(),
                        period))
                .update();
    }

    Optional<RunView> find(UUID id) {
        return jdbc.sql("select * from commission.run where id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    List<RunView> ofPeriod(String period) {
        return jdbc.sql("select * from commission.run where period = ? order by version desc")
                .param(period)
                .query(this::view)
                .list();
    }

    Optional<RunView> current(String period) {
        return jdbc.sql("""
            select * from commission.run where period = ? and state = 'DONE' and not trial order by version desc limit 1
            """).param(period).query(this::view).optional();
    }

    Optional<RunView> nextWaiting() {
        return jdbc.sql("select * from commission.run where state in ('QUEUED', 'RUNNING') order by requested_at limit"
                        + " 1")
                .query(this::view)
                .optional();
    }

    boolean underWay(String period) {
        return jdbc.sql("select exists (select from commission.run where period = ? and state in ('QUEUED',"
                        + " 'RUNNING'))")
                .param(period)
                .query(Boolean.class)
                .single();
    }

    void started(UUID id) {
        jdbc.sql("update commission.run set state = 'RUNNING', phase = 'loading', started_at ="
                        + " coalesce(started_at, ?) where id = ?")
                .params(now(), id)
                .update();
    }

    record Inputs(
            @Nullable String inputHash,
            @Nullable String otherHash,
            @Nullable Long stamp) {}

    Inputs inputs(UUID id) {
        return jdbc.sql("select input_hash, other_hash, stamp from commission.run where id = ?")
                .param(id)
                .query(Inputs.class)
                .single();
    }

    void loaded(UUID id, LoadedFacts facts, int payees, int done) {
        jdbc.sql("""
            update commission.run set phase = 'calculating', input_hash = ?, other_hash = ?, stamp = ?, payees_total = ?, payees_done = ?,
                warnings = cast(? as jsonb) where id = ?
            """)
                .params(Arrays.asList(
                        facts.inputHash(),
                        facts.otherHash(),
                        facts.stamp(),
                        payees,
                        done,
                        json.writeValueAsString(facts.warnings()),
                        id))
                .update();
    }

    void progress(UUID id, int more) {
        jdbc.sql("update commission.run set payees_done = payees_done + ? where id = ?")
                .params(more, id)
                .update();
    }

    boolean cancelRequested(UUID id) {
        return jdbc.sql("select cancel_requested from commission.run where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void requestCancel(UUID id) {
        jdbc.sql("""
            update commission.run set cancel_requested = true,
                state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                finished_at = case when state = 'QUEUED' then cast(? as timestamptz) else finished_at end
            where id = ? and state in ('QUEUED', 'RUNNING')
            """).params(now(), id).update();
    }

    boolean requeue(UUID id) {
        return jdbc.sql("""
            update commission.run set state = 'QUEUED', phase = 'queued', cancel_requested = false, failure = null, finished_at = null
            where id = ? and state in ('CANCELLED', 'FAILED')
            """).param(id).update() == 1;
    }

    void ended(UUID id, RunState state, @Nullable String resultHash, @Nullable String failure) {
        jdbc.sql("""
            update commission.run set state = ?, phase = case when ? = 'DONE' then 'done' else phase end, result_hash = ?, failure = ?, finished_at = ?
            where id = ?
            """)
                .params(Arrays.asList(state.name(), state.name(), resultHash, failure, now(), id))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private RunView view(ResultSet row, int number) throws SQLException {
        return new RunView(
                row.getObject("id", UUID.class),
                row.getString("period"),
                row.getInt("version"),
                RunRequest.Kind.valueOf(row.getString("kind")),
                row.getBoolean("trial"),
                RunState.valueOf(row.getString("state")),
                row.getObject("base", UUID.class),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("phase"),
                row.getInt("payees_total"),
                row.getInt("payees_done"),
                row.getString("input_hash"),
                row.getString("result_hash"),
                List.of(json.readValue(row.getString("warnings"), Warning[].class)),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
