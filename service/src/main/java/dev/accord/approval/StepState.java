package dev.accord.approval;

import java.util.Locale;

/** Where one approver's part of a request stands. */
public enum StepState {
    /** The level has not been reached. */
    WAITING,
    /** The approver is asked. */
    OPEN,
    APPROVED,
    REJECTED,
    /** Not asked, because the same person decides on a higher level. */
    SKIPPED,
    /** No longer asked: somebody else rejected, or the request was withdrawn. */
    CANCELLED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPending() {
        return this == WAITING || this == OPEN;
    }
}
