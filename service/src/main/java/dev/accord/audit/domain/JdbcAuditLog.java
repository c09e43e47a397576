package dev.accord.audit.domain;

import dev.accord.audit.AuditLog;
import dev.accord.shared.Actor;
import dev.accord.shared.SubjectRef;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcAuditLog implements AuditLog {

    private static final String INSERT = """
            insert into audit.entry (at, actor, on_behalf_of, address, agent, session, action, subject_type, subject_id, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAuditLog(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(String action, SubjectRef subject, Map<String, ?> facts) {
        Actor actor = Actor.current();
        // PostgreSQL keeps microseconds; the hash must see what it keeps.
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        jdbc.update(
                INSERT,
                at,
                actor.personId(),
                actor.onBehalfOf(),
                actor.address(),
                actor.agent(),
                actor.session(),
                action,
                subject.type(),
                subject.id(),
                json.writeValueAsString(facts));
    }
}
