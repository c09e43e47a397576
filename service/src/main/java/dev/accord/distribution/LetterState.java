package dev.accord.distribution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a letter stands. Counter-signed and superseded will come between accepted and archived, and after it; an objection keeps a letter
 * open.
 */
public enum LetterState {
    /** Made for the person; its document is not rendered yet. */
    PREPARING,
    /** The document exists and will never change. */
    PREPARED,
    SENT,
    /** The rep has looked at it. */
    OPENED,
    /** Signed; certificate and seal are being made. */
    ACCEPTED,
    /** Signed, sealed and stored. */
    ARCHIVED,
    /** Neither signed nor declined in time, and that counts as acceptance by the campaign's policy. */
    DEEMED_ACCEPTED,
    DECLINED,
    EXPIRED,
    RECALLED;

    private static final Set<LetterState> OPEN = EnumSet.of(PREPARING, PREPARED, SENT, OPENED);
    private static final Set<LetterState> ENDED = EnumSet.of(ARCHIVED, DEEMED_ACCEPTED, DECLINED, EXPIRED, RECALLED);

    /** The word used in the database, addresses, message keys, models and the API: {@code deemed-accepted}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static LetterState of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such letter state: " + key));
    }

    /** Whether something may still be decided about it. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether it lies with the rep. */
    public boolean isWaiting() {
        return this == SENT || this == OPENED;
    }
}
