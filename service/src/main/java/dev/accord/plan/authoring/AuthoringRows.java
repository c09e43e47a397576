package dev.accord.plan.authoring;

import dev.accord.plan.PlanVersionId;
import dev.accord.plan.authoring.Authoring.Outcome;
import dev.accord.plan.authoring.Authoring.Stage;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuthoringRows {

    record Check(
            String name,
            boolean passed,
            String person,
            @Nullable String comment,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AuthoringRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Authoring> find(PlanVersionId version) {
        return jdbc.sql("select * from plan.authoring where version_id = ?")
                .param(version.value())
                .query(AuthoringRows::row)
                .optional();
    }

    /** Until the end of the transaction nobody else moves this authoring on. */
    Optional<Authoring> lock(PlanVersionId version) {
        return jdbc.sql("select * from plan.authoring where version_id = ? for update")
                .param(version.value())
                .query(AuthoringRows::row)
                .optional();
    }

    List<Authoring> requestedBy(String person) {
        return jdbc.sql("select * from plan.authoring where requested_by = ? and kind is not null order by"
                        + " requested_at desc limit 100")
                .param(person)
                .query(AuthoringRows::row)
                .list();
    }

    List<Authoring> requests() {
        return jdbc.sql("select * from plan.authoring where kind is not null order by requested_at desc limit 100")
                .query(AuthoringRows::row)
                .list();
    }

    /** Begins anew: a version that was taken back and is handed in again keeps its row and its rounds. */
    void begin(
            PlanVersionId version,
            @Nullable RequestKind kind,
            String requestedBy,
            @Nullable String reason,
            @Nullable LocalDate neededBy,
            Stage stage) {
        jdbc.sql("""
            insert into plan.authoring (version_id, kind, requested_by, requested_at, reason, needed_by, stage)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (version_id) do update set kind = excluded.kind, requested_by = excluded.requested_by,
                requested_at = excluded.requested_at, reason = excluded.reason, needed_by = excluded.needed_by,
                stage = excluded.stage, outcome = null, instance_key = null, approvers_as_of = null\
            """)
                .param(version.value())
                .param(kind == null ? null : kind.name())
                .param(requestedBy)
                .param(Timestamp.from(clock.instant()))
                .param(reason)
                .param(neededBy)
                .param(stage.name())
                .update();
    }

    void move(PlanVersionId version, Stage stage) {
        jdbc.sql("update plan.authoring set stage = ? where version_id = ?")
                .param(stage.name())
                .param(version.value())
                .update();
    }

    void handIn(PlanVersionId version) {
        jdbc.sql("update plan.authoring set stage = 'CHECKING', round = round + 1 where version_id = ?")
                .param(version.value())
                .update();
    }

    void end(PlanVersionId version, Outcome outcome) {
        jdbc.sql("update plan.authoring set stage = 'ENDED', outcome = ? where version_id = ?")
                .param(outcome.name())
                .param(version.value())
                .update();
    }

    void claim(PlanVersionId version, long instance) {
        jdbc.sql("update plan.authoring set instance_key = ? where version_id = ?")
                .param(instance)
                .param(version.value())
                .update();
    }

    void approversAsOf(PlanVersionId version, LocalDate day) {
        jdbc.sql("update plan.authoring set approvers_as_of = ? where version_id = ?")
                .param(day)
                .param(version.value())
                .update();
    }

    /** False when this check of this round was answered before. */
    boolean check(Authoring authoring, String name, boolean passed, String person, @Nullable String comment) {
        return jdbc.sql("""
            insert into plan.authoring_check (version_id, round, name, passed, person_id, comment, at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .param(authoring.version().value())
                        .param(authoring.round())
                        .param(name)
                        .param(passed)
                        .param(person)
                        .param(comment)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<Check> checks(Authoring authoring) {
        return jdbc.sql("select * from plan.authoring_check where version_id = ? and round = ? order by at")
                .param(authoring.version().value())
                .param(authoring.round())
                .query((row, n) -> new Check(
                        row.getString("name"),
                        row.getBoolean("passed"),
                        row.getString("person_id"),
                        row.getString("comment"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Authoring row(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        String outcome = row.getString("outcome");
        long instance = row.getLong("instance_key");
        return new Authoring(
                new PlanVersionId(row.getObject("version_id", UUID.class)),
                kind == null ? null : RequestKind.valueOf(kind),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("reason"),
                day(row.getDate("needed_by")),
                day(row.getDate("approvers_as_of")),
                Stage.valueOf(row.getString("stage")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("round"),
                instance == 0 ? null : instance);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
