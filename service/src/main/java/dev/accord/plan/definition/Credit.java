package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets credit for a transaction, and how much of it.
 *
 * @param by who is meant where a transaction names no participant
 * @param rate share credited: of an overlay, or of a direct credit that is less than the whole
 * @param splitField of a split: the transaction's field holding each person's share
 * @param levels of a roll-up: what managers above the seller are credited
 */
public record Credit(
        Kind kind,
        By by,
        @Nullable BigDecimal rate,
        @Nullable String splitField,
        List<Level> levels) {

    public static final Credit DIRECT = new Credit(Kind.DIRECT, By.PARTICIPANT, null, null, List.of());

    public Credit {
        rate = Exact.orNull(rate);
        levels = List.copyOf(levels);
    }

    public enum Kind implements Word {
        /** The seller, whole. */
        DIRECT,
        /** Several sellers, whose shares add up to the whole. */
        SPLIT,
        /** On top of the seller's credit, for a specialist. */
        OVERLAY,
        /** On top of the seller's credit, for the line above. */
        ROLLUP
    }

    public enum By implements Word {
        /** Nobody but the participants it names. */
        PARTICIPANT,
        /** Whoever covers its region. */
        TERRITORY,
        PRODUCT,
        CUSTOMER
    }

    /** @param level 1 for the direct manager */
    public record Level(int level, @Nullable BigDecimal rate) {
        public Level {
            rate = Exact.orNull(rate);
        }
    }
}
