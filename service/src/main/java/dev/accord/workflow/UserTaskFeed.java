package dev.accord.workflow;

/** Told about human tasks by the feed. Deliveries repeat: both methods are idempotent. Implemented by the inbox. */
public interface UserTaskFeed {

    void offered(UserTask task);

    /** The engine no longer knows the task: it was cancelled there. */
    void gone(long jobKey);
}
