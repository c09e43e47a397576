package dev.accord.task.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks is narrowed to.
 *
 * @param due {@code late}, {@code today} or {@code week}
 * @param priority the least
 * @param text part of the title, the subject's id or a name
 * @param subject a SubjectRef as text
 * @param sort {@code due}, {@code priority}, {@code created}, {@code title}; with a minus in front the other way round
 */
public record TaskFilter(
        Scope scope,
        @Nullable String process,
        @Nullable String due,
        @Nullable Integer priority,
        @Nullable String text,
        @Nullable String subject,
        String sort) {

    /** Whose tasks. */
    public enum Scope {
        /** Assigned to this person. */
        MINE,
        /** Unclaimed tasks of this person's groups. */
        GROUPS,
        /** Of absent people this person stands in for. */
        SUBSTITUTE,
        /** Asked for by this person, with somebody else now. */
        WAITING,
        /** Of everybody below this manager: to see where things stand, not to decide. */
        TEAM,
        /** Mine, my groups' and my absent colleagues': what can be worked on. */
        TODO,
        /** All this person may see. */
        ALL
    }

    public static TaskFilter of(Scope scope) {
        return new TaskFilter(scope, null, null, null, null, null, "due");
    }
}
