package dev.accord.task.domain;

import dev.accord.shared.Actor;
import dev.accord.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions that came before the engine offered their task: a rep may sign a letter in the second before the task arrives. Offering and deciding
 * the same step take the same lock, so that neither can overlook the other.
 */
@Component
class KeptDecisions {

    record Kept(
            Map<String, Object> variables,
            String decidedBy,
            @Nullable String onBehalfOf) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else offers or decides these steps. */
    void lock(Collection<String> steps) {
        List<Long> keys =
                steps.stream().map(KeptDecisions::lockKey).distinct().sorted().toList();
        jdbc.sql("select pg_advisory_xact_lock(key) from unnest(cast(? as bigint[])) key")
                .param(keys.toArray(Long[]::new))
                .query((row, number) -> number)
                .list();
    }

    static String step(SubjectRef subject, String elementId) {
        return subject + "|" + elementId;
    }

    void keep(SubjectRef subject, String elementId, Map<String, ?> variables) {
        Actor actor = Actor.current();
        jdbc.sql("""
            insert into task.kept_decision
                (subject_type, subject_id, element_id, variables, decided_by, on_behalf_of, decided_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (subject_type, subject_id, element_id) do nothing
            """)
                .params(Arrays.asList(
                        subject.type(),
                        subject.id(),
                        elementId,
                        Json.text(variables),
                        actor.personId(),
                        actor.onBehalfOf(),
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** Gives a kept decision out, once. */
    Optional<Kept> take(SubjectRef subject, String elementId) {
        return jdbc.sql("""
            delete from task.kept_decision where subject_type = ? and subject_id = ? and element_id = ?
            returning variables, decided_by, on_behalf_of
            """)
                .params(subject.type(), subject.id(), elementId)
                .query((row, number) -> new Kept(
                        Json.map(row.getString("variables")),
                        row.getString("decided_by"),
                        row.getString("on_behalf_of")))
                .optional();
    }

    void forget(SubjectRef subject) {
        jdbc.sql("delete from task.kept_decision where subject_type = ? and subject_id = ?")
                .params(subject.type(), subject.id())
                .update();
    }

    private static long lockKey(String step) {
        // 64 bits of the text: a collision only makes two strangers wait for one another.
        long key = 1125899906842597L;
        for (int i = 0; i < step.length(); i++) {
            key = 31 * key + step.charAt(i);
        }
        return key;
    }
}
