package dev.accord.statement;

/** Where a period stands on its way to the statements. */
public enum StatementRunState {
    /** Being computed, or computed again: what was approved before does not count any more. */
    CALCULATING,
    REVIEW,
    APPROVAL,
    RELEASING,
    RELEASED,
    CLOSED,
    CANCELLED;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Before anybody outside sees anything. */
    public boolean isBeforeRelease() {
        return this == CALCULATING || this == REVIEW || this == APPROVAL;
    }

    public boolean isReleased() {
        return this == RELEASED || this == CLOSED;
    }
}
