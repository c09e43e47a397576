package dev.accord.approval.domain;

import dev.accord.approval.StepState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided and said; only ever added to. */
@Component
class ApprovalJournal {

    record Decided(
            UUID step,
            StepState outcome,
            String person,
            @Nullable String onBehalfOf,
            @Nullable String comment,
            Instant at) {}

    record Entry(
            String person,
            @Nullable String code,
            List<String> args,
            @Nullable String text,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the step was decided before. */
    boolean decide(UUID step, StepState outcome, String person, @Nullable String onBehalfOf, @Nullable String comment) {
        return jdbc.sql("""
            insert into approval.decision (step_id, outcome, person_id, on_behalf_of, comment, decided_at)
            values (?, ?, ?, ?, ?, ?) on conflict (step_id) do nothing\
            """)
                        .param(step)
                        .param(outcome.name())
                        .param(person)
                        .param(onBehalfOf)
                        .param(comment)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void note(UUID request, String person, Resolution.Note note) {
        note(request, person, note, null);
    }

    /** False when this job said so before. */
    boolean note(UUID request, String person, Resolution.Note note, @Nullable Long jobKey) {
        return jdbc.sql("""
            insert into approval.comment (request_id, person_id, code, args, at, job_key)
            values (?, ?, ?, ?, ?, ?) on conflict (job_key) do nothing\
            """)
                        .param(request)
                        .param(person)
                        .param(note.code())
                        .param(note.args().toArray(String[]::new))
                        .param(Timestamp.from(clock.instant()))
                        .param(jobKey)
                        .update()
                == 1;
    }

    void say(UUID request, String person, String text) {
        jdbc.sql("insert into approval.comment (request_id, person_id, comment, at) values (?, ?, ?, ?)")
                .param(request)
                .param(person)
                .param(text)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    List<Decided> decisions(UUID request) {
        return jdbc.sql("""
            select d.* from approval.decision d
            join approval.step s on s.id = d.step_id join approval.level l on l.id = s.level_id
            where l.request_id = ?\
            """)
                .param(request)
                .query((row, n) -> new Decided(
                        row.getObject("step_id", UUID.class),
                        StepState.valueOf(row.getString("outcome")),
                        row.getString("person_id"),
                        row.getString("on_behalf_of"),
                        row.getString("comment"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    List<Entry> entries(UUID request) {
        return jdbc.sql("select person_id, code, args, comment, at from approval.comment where request_id = ? order by"
                        + " id")
                .param(request)
                .query((row, n) -> new Entry(
                        row.getString("person_id"),
                        row.getString("code"),
                        args(row),
                        row.getString("comment"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static List<String> args(ResultSet row) throws SQLException {
        Array array = row.getArray("args");
        return Arrays.asList((String[]) array.getArray());
    }
}
