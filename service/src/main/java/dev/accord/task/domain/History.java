package dev.accord.task.domain;

import dev.accord.audit.AuditLog;
import dev.accord.shared.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a task, for the people who work on it; the same goes to the audit log. */
@Component
public class History {

    /** What can happen to a task. */
    public enum What {
        CLAIMED,
        RELEASED,
        DELEGATED,
        REASSIGNED,
        COMPLETED,
        WITHDRAWN
    }

    /**
     * @param other who the task went to
     * @param onBehalfOf whom the actor stood in for
     */
    public record Entry(
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            What what,
            @Nullable String other,
            @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    History(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void add(TaskView task, What what, @Nullable String other, @Nullable String reason) {
        Actor actor = Actor.current();
        jdbc.sql("insert into task.history (job_key, at, actor, on_behalf_of, what, other, reason) values (?,"
                        + " ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        task.jobKey(),
                        Timestamp.from(clock.instant()),
                        actor.personId(),
                        actor.onBehalfOf(),
                        what.name(),
                        other,
                        reason))
                .update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", String.valueOf(task.jobKey()));
        facts.put("step", task.elementId());
        if (other != null) {
            facts.put("to", other);
        }
        if (reason != null) {
            facts.put("reason", reason);
        }
        audit.record("task." + what.name().toLowerCase(Locale.ROOT), task.subject(), facts);
    }

    public List<Entry> of(long jobKey) {
        return jdbc.sql("select at, actor, on_behalf_of, what, other, reason from task.history where job_key = ? order"
                        + " by id")
                .param(jobKey)
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        What.valueOf(row.getString("what")),
                        row.getString("other"),
                        row.getString("reason")))
                .list();
    }
}
