package dev.accord.statement;

/** What became of a statement. */
public enum StatementState {
    /** Released; its document and mail are being made. */
    PREPARING,
    SENT,
    OPENED,
    ACKNOWLEDGED,
    /** The time to answer passed without an acknowledgement. */
    UNANSWERED,
    /** A newer version took its place. */
    SUPERSEDED;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the payee can still acknowledge it. */
    public boolean isWaiting() {
        return this == PREPARING || this == SENT || this == OPENED;
    }
}
