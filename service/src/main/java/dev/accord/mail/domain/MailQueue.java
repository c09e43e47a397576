package dev.accord.mail.domain;

import dev.accord.mail.MailOutbox;
import dev.accord.mail.MailOutbox.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table behind the outbox. Claiming leases rows to one relay; two relays never hold the same row. */
@Repository
class MailQueue {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this is a mail not asked for before. */
    boolean add(MailOutbox.Request request) {
        boolean addressed = !request.to().isBlank();
        return jdbc.sql("""
            insert into mail.message (key, template, language, person_id, to_address, subject, fields, attachments,
                                      state, error, next_attempt, queued_at)
            values (:key, :template, :language, :person, :to, :subject, :fields::jsonb, :attachments::jsonb,
                    :state, :error, :now, :now)
            on conflict (key) do nothing\
            """)
                        .param("key", request.key())
                        .param("template", request.template())
                        .param("language", request.language().toLanguageTag())
                        .param("person", request.personId())
                        .param("to", request.to())
                        .param("subject", request.subject().toString())
                        .param("fields", json.writeValueAsString(request.fields()))
                        .param("attachments", json.writeValueAsString(request.attachments()))
                        .param("state", addressed ? "queued" : "failed")
                        .param("error", addressed ? null : "no address")
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    List<QueuedMail> claim(int limit, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
            update mail.message set next_attempt = :leased, attempts = attempts + 1
            where id in (select id from mail.message where state = 'queued' and next_attempt <= :now
                         order by next_attempt, id limit :limit for update skip locked)
            returning id, key, template, language, to_address, fields::text, attachments::text, attempts\
            """)
                .param("leased", at(now.plus(lease)))
                .param("now", at(now))
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    void sent(Map<Long, String> subjectLineById) {
        OffsetDateTime now = at(clock.instant());
        batches.batchUpdate(
                "update mail.message set state = 'sent', sent_at = ?, subject_line = ?, error = null where id = ?",
                subjectLineById.entrySet().stream()
                        .map(mail -> new Object[] {now, mail.getValue(), mail.getKey()})
                        .toList());
    }

    void again(long id, Duration later, String error) {
        jdbc.sql("update mail.message set next_attempt = :next, error = :error where id = :id and state = 'queued'")
                .param("next", at(clock.instant().plus(later)))
                .param("error", error)
                .param("id", id)
                .update();
    }

    void failed(long id, String error) {
        jdbc.sql("update mail.message set state = 'failed', error = :error where id = :id and state = 'queued'")
                .param("error", error)
                .param("id", id)
                .update();
    }

    private QueuedMail read(ResultSet row) throws SQLException {
        return new QueuedMail(
                row.getLong("id"),
                row.getString("key"),
                row.getString("template"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("to_address"),
                json.readValue(row.getString("fields"), FIELDS),
                json.readValue(row.getString("attachments"), ATTACHMENTS),
                row.getInt("attempts"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
