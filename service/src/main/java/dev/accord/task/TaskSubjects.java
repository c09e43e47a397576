package dev.accord.task;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Decision;
import dev.accord.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Implemented by each business module for its subject types: gives the inbox words, context and the effect of a decision. */
public interface TaskSubjects {

    boolean supports(String subjectType);

    Description describe(SubjectRef subject, String elementId, Map<String, Object> variables, Locale language);

    /** What the form shows before the person fills it in; keys are the form's field keys. */
    default Map<String, Object> formData(
            SubjectRef subject, String elementId, Map<String, Object> variables, Locale language) {
        return Map.of();
    }

    /**
     * The module's own rule on who may take this step, besides the inbox's: nobody approves their own plan. Asked before a task is claimed,
     * delegated to somebody or decided.
     */
    default Decision mayDecide(SubjectRef subject, String elementId, Map<String, Object> variables, String personId) {
        return Decision.allowed();
    }

    /** The steps at which {@link #mayDecide} may say no. */
    default Set<String> ruledSteps() {
        return Set.of();
    }

    /**
     * {@link #mayDecide} for many tasks at once, asked by every list and count: those this person must not decide. With a fixed number of queries,
     * whatever their number.
     *
     * @param tasks open tasks at {@link #ruledSteps}, of subjects of this module
     */
    default Set<Long> barred(Collection<Offered> tasks, String personId) {
        return tasks.stream()
                .filter(task -> !mayDecide(task.subject(), task.elementId(), task.variables(), personId)
                        .isAllowed())
                .map(Offered::jobKey)
                .collect(Collectors.toSet());
    }

    /**
     * Applies a decision taken with the task's form, in the transaction that completes the task.
     *
     * @param input the form's values, already validated against the form
     * @param onBehalfOf the person a substitute decides for
     * @return gateway facts handed to the process
     */
    Map<String, Object> decide(
            SubjectRef subject,
            String elementId,
            Map<String, Object> variables,
            Map<String, Object> input,
            CurrentUser user,
            @Nullable String onBehalfOf);

    /** A task that would be offered to somebody. */
    record Offered(long jobKey, SubjectRef subject, String elementId, Map<String, Object> variables) {}

    /**
     * How the inbox speaks of a task.
     *
     * @param title in words: "Approve FY27 Enterprise AE plan"
     * @param page the page on which the task is done when it has no form, or the subject's own page; a local path
     * @param facts label and value pairs shown beside the form
     * @param requestedBy who waits for the answer
     */
    record Description(
            String title,
            @Nullable String page,
            List<Fact> facts,
            @Nullable String requestedBy,
            @Nullable String documentPath) {}

    record Fact(String label, String value) {}
}
