package dev.accord.task.domain;

/** Where a task stands. Only an open one can be acted on. */
public enum TaskState {
    OPEN,
    /** Decided; the engine has been or will be told. */
    COMPLETED,
    /** The process no longer asks for it. */
    WITHDRAWN
}
