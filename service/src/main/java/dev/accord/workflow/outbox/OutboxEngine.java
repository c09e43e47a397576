package dev.accord.workflow.outbox;

import dev.accord.shared.SubjectRef;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

@Component
class OutboxEngine implements Engine {

    private static final String INSERT = """
            insert into workflow.command (kind, message, job_key, subject, variables, created_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Signal signal;

    OutboxEngine(JdbcTemplate jdbc, JsonMapper json, Clock clock, Signal signal) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String message, SubjectRef subject, Map<String, ?> variables) {
        write("START", message, null, subject, variables);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String message, SubjectRef subject, Map<String, ?> variables) {
        write("PUBLISH", message, null, subject, variables);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void completeTask(long jobKey, SubjectRef subject, Map<String, ?> variables) {
        write("COMPLETE_TASK", null, jobKey, subject, variables);
        jdbc.update("delete from workflow.offered_task where job_key = ?", jobKey);
    }

    private void write(
            String kind,
            @Nullable String message,
            @Nullable Long jobKey,
            SubjectRef subject,
            Map<String, ?> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        if (jobKey == null) {
            all.put("subject", subject.toString());
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.update(INSERT, kind, message, jobKey, subject.toString(), json.writeValueAsString(all), now, now);
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
