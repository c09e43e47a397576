package dev.accord.workflow.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of the outbox. Claiming moves a row's next attempt into the future, so that a relay that dies loses nothing and no other relay sends the
 * same row meanwhile; within a subject only the oldest row is ever claimed.
 */
@Repository
class Commands {

    /** Longer than the client waits for an answer. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String CLAIM = """
            update workflow.command set next_attempt_at = ?, attempts = attempts + 1
            where id in (
                select c.id from workflow.command c
                where c.next_attempt_at <= ?
                  and not exists (select 1 from workflow.command older where older.subject = c.subject and older.id < c.id)
                order by c.next_attempt_at, c.id
                limit ?
                for update skip locked)
            returning id, kind, message, job_key, subject, variables, attempts
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Commands(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Command> claim(int most) {
        Instant now = clock.instant();
        return jdbc.query(
                CLAIM,
                (row, n) -> new Command(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("message"),
                        row.getObject("job_key", Long.class),
                        row.getString("subject"),
                        row.getString("variables"),
                        row.getInt("attempts")),
                at(now.plus(LEASE)),
                at(now),
                most);
    }

    void delete(Collection<Long> ids) {
        jdbc.update(connection -> {
            var statement = connection.prepareStatement("delete from workflow.command where id = any (?)");
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return statement;
        });
    }

    void retry(long id, Duration after, String error) {
        jdbc.update(
                "update workflow.command set next_attempt_at = ?, last_error = ? where id = ?",
                at(clock.instant().plus(after)),
                error,
                id);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
