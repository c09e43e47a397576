package dev.accord.workflow;

import java.util.List;

/** Told about human tasks by the feed. Deliveries repeat: all methods are idempotent. Implemented by the inbox. */
public interface UserTaskFeed {

    void offered(UserTask task);

    /** Several at once, in one transaction: cheaper when many arrive. */
    default void offeredAll(List<UserTask> tasks) {
        tasks.forEach(this::offered);
    }

    /** The engine no longer knows the task: it was cancelled there. */
    void gone(long jobKey);
}
