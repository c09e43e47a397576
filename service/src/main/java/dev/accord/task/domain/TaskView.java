package dev.accord.task.domain;

import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands.
 *
 * @param groups candidate groups: the words of {@code people.Role}
 * @param priority 0 to 100
 * @param formId {@code null} when the task is done on a page of its own
 * @param personal nobody but the assignee may do it
 * @param variables references and gateway facts of the process
 * @param requestedBy who waits for the outcome
 * @param onBehalfOf whom the person who ended it stood in for
 */
public record TaskView(
        long jobKey,
        String processId,
        String elementId,
        long processInstanceKey,
        SubjectRef subject,
        TaskState state,
        @Nullable String assignee,
        List<String> groups,
        @Nullable Instant dueAt,
        int priority,
        @Nullable String formId,
        boolean personal,
        Map<String, Object> variables,
        @Nullable String requestedBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String onBehalfOf) {

    public boolean open() {
        return state == TaskState.OPEN;
    }

    public boolean assignedTo(String person) {
        return person.equals(assignee);
    }
}
