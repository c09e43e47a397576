package dev.accord.approval;

import java.util.Locale;

/** Where one request for approval stands. */
public enum ApprovalState {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
