package dev.accord.people;

import java.util.Locale;

/** What a person may do, held for a range of days. */
public enum Role {
    REP,
    MANAGER,
    COMP,
    FINANCE,
    LEGAL,
    ADMIN,
    AUDITOR;

    /** The word used in CSV files, candidate groups of the models and security expressions: {@code rep}, {@code comp}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
