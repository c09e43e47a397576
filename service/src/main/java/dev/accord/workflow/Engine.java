package dev.accord.workflow;

import dev.accord.shared.SubjectRef;
import java.util.Map;

/**
 * Everything the application asks of the engine. Each call writes a row to the command outbox in the caller's transaction; a relay sends it
 * after the commit, in order within a subject, until the engine has it. Nothing here talks to the engine itself.
 *
 * <p>Variables are references and gateway facts: ids, enums, integers, booleans, ISO dates. Every command carries {@code subject} as text.
 */
public interface Engine {

    /**
     * Starts a process by its message start event. The correlation key is the subject, so the engine runs at most one instance of that process
     * for it at a time.
     *
     * @param message name of the start message, equal in the model
     */
    void start(String message, SubjectRef subject, Map<String, ?> variables);

    /** Publishes a message to the waiting instance whose correlation key is the subject. */
    void publish(String message, SubjectRef subject, Map<String, ?> variables);

    /** Completes a human task. Already completed or cancelled counts as done. */
    void completeTask(long jobKey, SubjectRef subject, Map<String, ?> variables);
}
