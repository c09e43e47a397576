package dev.accord.mail.domain;

import dev.accord.audit.AuditLog;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of every mail, and the second chance for those that were given up. */
@Service
public class SendLog {

    private static final String WHERE = " where (cast(:state as text) is null or state = :state) and (cast(:text as"
            + " text) is null or to_address ilike :text or template ilike :text or subject ilike :text or subject_line"
            + " ilike :text)";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final MailRelay relay;
    private final Clock clock;

    SendLog(JdbcClient jdbc, AuditLog audit, MailRelay relay, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.relay = relay;
        this.clock = clock;
    }

    public List<Entry> list(@Nullable String state, @Nullable String text, int page, int size) {
        return jdbc.sql("select * from mail.message" + WHERE
                        + " order by queued_at desc, id desc limit :size offset :offset")
                .param("state", state, Types.VARCHAR)
                .param("text", like(text), Types.VARCHAR)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> read(row))
                .list();
    }

    public long count(@Nullable String state, @Nullable String text) {
        return jdbc.sql("select count(*) from mail.message" + WHERE)
                .param("state", state, Types.VARCHAR)
                .param("text", like(text), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** Puts a sent or given-up mail back into the queue; what is on its way already is left alone. */
    @Transactional
    public void resend(long id) {
        Entry entry = jdbc.sql("select * from mail.message where id = :id for update")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
        if (entry.state().equals("queued")) {
            throw Refusal.conflict(Issue.of("mail.not-failed"));
        }
        jdbc.sql("update mail.message set state = 'queued', attempts = 0, error = null, next_attempt = :now"
                        + " where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        audit.record("mail.resent", SubjectRef.parse(entry.subject()), Map.of("mail", id, "to", entry.to()));
        relay.wakeAfterCommit();
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("template"),
                row.getString("language"),
                row.getString("person_id"),
                row.getString("to_address"),
                row.getString("subject"),
                row.getString("subject_line"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "sent_at"),
                row.getString("state").equals("queued") ? instant(row, "next_attempt") : null,
                row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /**
     * One mail.
     *
     * @param subject what it is about: {@code letter:8c1…}
     * @param subjectLine as sent; {@code null} before
     * @param nextAttempt while it is queued
     */
    public record Entry(
            long id,
            String template,
            String language,
            String personId,
            String to,
            String subject,
            @Nullable String subjectLine,
            String state,
            int attempts,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextAttempt,
            @Nullable String error) {}
}
