package dev.accord.distribution;

import java.util.Locale;

/** Where a campaign stands. */
public enum CampaignState {
    /** Written down, not started. */
    DRAFT,
    /** Letters are out. */
    RUNNING,
    /** Every letter has ended. */
    SETTLED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CampaignState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
