package dev.accord.distribution.domain;

import dev.accord.audit.AuditLog;
import dev.accord.distribution.LetterId;
import dev.accord.shared.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a letter, in its own history (shown on its page) and in the audit log. */
@Component
class LetterTrail {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    LetterTrail(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void note(LetterId letter, String kind, Map<String, ?> facts) {
        note(letter, kind, null, facts);
    }

    /** @param note what a reader of the history should know beyond the kind: a reason, a name */
    void note(LetterId letter, String kind, @Nullable String note, Map<String, ?> facts) {
        jdbc.sql("insert into distribution.letter_event (letter_id, kind, at, person_id, note) values (?, ?, ?, ?, ?)")
                .param(1, letter.value())
                .param(2, kind)
                .param(3, clock.instant().atOffset(ZoneOffset.UTC))
                .param(4, Actor.current().personId())
                .param(5, note)
                .update();
        audit.record("letter." + kind, letter.subject(), facts);
    }
}
