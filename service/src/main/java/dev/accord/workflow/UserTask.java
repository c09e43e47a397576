package dev.accord.workflow;

import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A human task as the engine offers it.
 *
 * @param jobKey the engine's key of the task: same task, same key, however often it is offered
 * @param elementId id of the user task in the model
 * @param formId file name (without ending) in {@code forms/}; {@code null} when the task is done on a page of its own
 * @param headers task headers of the model, for example {@code priority}
 * @param variables the instance's variables at this element: references and gateway facts
 */
public record UserTask(
        long jobKey,
        String processId,
        String elementId,
        long processInstanceKey,
        SubjectRef subject,
        @Nullable String assignee,
        List<String> candidateGroups,
        @Nullable Instant dueAt,
        @Nullable String formId,
        Map<String, String> headers,
        Map<String, Object> variables) {}
