package dev.accord.task.domain;

import dev.accord.workflow.UserTask;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes offered tasks as rows: thousands a minute arrive, so they bypass the entity. */
@Component
class TaskRows {

    private static final int USUAL_PRIORITY = 50;

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the task is new */
    boolean insert(UserTask task, Instant now) {
        return jdbc.sql("""
            insert into task.task (job_key, process_id, element_id, process_instance_key, subject_type, subject_id, state, assignee,
                groups, due_at, priority, form_id, personal, variables, requested_by, created_at, version)
            values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict (job_key) do nothing
            """)
                        .params(Arrays.asList(
                                task.jobKey(),
                                task.processId(),
                                task.elementId(),
                                task.processInstanceKey(),
                                task.subject().type(),
                                task.subject().id(),
                                task.assignee(),
                                task.candidateGroups().toArray(String[]::new),
                                task.dueAt() == null ? null : Timestamp.from(task.dueAt()),
                                priority(task.headers()),
                                task.formId(),
                                personal(task),
                                Json.text(task.variables()),
                                requestedBy(task.variables()),
                                Timestamp.from(now)))
                        .update()
                == 1;
    }

    private static int priority(Map<String, String> headers) {
        try {
            return Math.clamp(
                    Integer.parseInt(headers.getOrDefault("priority", "").strip()), 0, 100);
        } catch (NumberFormatException notANumber) {
            return USUAL_PRIORITY;
        }
    }

    /** Said by the header {@code personal}; without it, a step on a page of its own that the model gives to one person and no group. */
    private static boolean personal(UserTask task) {
        String said = task.headers().get("personal");
        return said == null
                ? task.formId() == null && task.candidateGroups().isEmpty() && task.assignee() != null
                : Boolean.parseBoolean(said.strip());
    }

    private static @Nullable String requestedBy(Map<String, Object> variables) {
        return variables.get("requestedBy") instanceof String person && !person.isBlank() ? person : null;
    }
}
