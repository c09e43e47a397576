package dev.accord.statement.domain;

import dev.accord.audit.AuditLog;
import dev.accord.shared.Actor;
import dev.accord.statement.StatementRunId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a statement run, in its own history (shown on its page) and in the audit log. */
@Component
public class RunTrail {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    RunTrail(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Event(
            String kind,
            Instant at,
            String personId,
            @Nullable String note) {}

    /** @param note what a reader should know beyond the kind: a reason, a name, a number */
    void note(StatementRunId id, String kind, @Nullable String note, Map<String, ?> facts) {
        jdbc.sql("insert into statement.statement_run_event (statement_run, kind, at, person_id, note) values"
                        + " (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        kind,
                        Timestamp.from(clock.instant()),
                        Actor.current().personId(),
                        note))
                .update();
        audit.record("statement-run." + kind, id.subject(), facts);
    }

    public List<Event> of(StatementRunId id) {
        return jdbc.sql("select kind, at, person_id, note from statement.statement_run_event where statement_run = ?"
                        + " order by id")
                .param(id.value())
                .query((row, number) -> new Event(
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person_id"),
                        row.getString("note")))
                .list();
    }
}
