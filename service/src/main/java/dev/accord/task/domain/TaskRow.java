package dev.accord.task.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a task list, in words.
 *
 * @param assigneeName the name for {@code assignee}
 */
public record TaskRow(
        long jobKey,
        String title,
        String processId,
        String process,
        String elementId,
        String subject,
        @Nullable String assignee,
        @Nullable String assigneeName,
        List<String> groups,
        @Nullable Instant dueAt,
        int priority,
        @Nullable String requestedBy,
        Instant createdAt) {}
