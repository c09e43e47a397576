package dev.accord.distribution;

import java.util.Arrays;
import java.util.Locale;

/** What the campaign wants a passed deadline to mean; {@code AcceptancePolicy.dmn} has the last word per jurisdiction. */
public enum OnDeadline {
    /** The letter can no longer be signed. */
    EXPIRE,
    /** The manager is told and the letter stays open. */
    ESCALATE,
    /** Silence counts as acceptance. */
    DEEMED_ACCEPTED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static OnDeadline of(String key) {
        return Arrays.stream(values())
                .filter(policy -> policy.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such deadline policy: " + key));
    }
}
