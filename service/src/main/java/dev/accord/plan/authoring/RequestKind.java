package dev.accord.plan.authoring;

import java.util.Locale;

/** What a plan is asked for. */
public enum RequestKind {
    /** The same plan for the next year, under a code of its own. */
    NEXT_YEAR,
    /** A plan for another team, taken from one that exists. */
    NEW_TEAM,
    /** A new version of a plan in force. */
    CHANGE;

    /** The word used in addresses, message keys and the API: {@code next-year}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
