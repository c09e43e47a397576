package dev.accord.people.domain;

import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file between its check and its confirmation, so that exactly what was checked is imported. */
@Service
@Transactional
public class CheckedFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    /** @param sha256 of the content, in hexadecimal */
    @SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
    public record CheckedFile(UUID id, String sha256, String fileName, byte[] content) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public UUID keep(byte[] content, String fileName) {
        UUID id = UUID.randomUUID();
        jdbc.sql("delete from people.checked_file where checked_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
            insert into people.checked_file (id, sha256, file_name, content, checked_by, checked_at)
            values (:id, :sha256, :file, :content, :by, :at)
            """)
                .param("id", id)
                .param("sha256", Sha256.hex(content))
                .param("file", fileName)
                .param("content", content)
                .param("by", Actor.current().personId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** The file as it was checked by the person who now acts; it can be taken once. */
    public CheckedFile take(UUID id, String sha256) {
        return jdbc.sql("""
            delete from people.checked_file where id = :id and sha256 = :sha256 and checked_by = :by
            returning id, sha256, file_name, content
            """)
                .param("id", id)
                .param("sha256", sha256)
                .param("by", Actor.current().personId())
                .query((row, n) -> new CheckedFile(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> Refusal.conflict(Issue.of("people.import.check-again")));
    }
}
