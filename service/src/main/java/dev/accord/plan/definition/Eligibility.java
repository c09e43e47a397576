package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that make a transaction count: one for the whole, or one for each part of it.
 *
 * @param parts whose shares add up to 1
 */
public record Eligibility(List<Part> parts) {

    public static final Eligibility BOOKING = on(Event.BOOKING);

    public Eligibility {
        parts = List.copyOf(parts);
    }

    public static Eligibility on(Event event) {
        return new Eligibility(List.of(new Part(event, BigDecimal.ONE, false, 0)));
    }

    /** Whether one word says it all: the whole at one event, at once. */
    public boolean isPlain() {
        return parts.size() == 1 && parts.getFirst().isPlain();
    }

    public enum Event implements Word {
        BOOKING,
        INVOICING,
        PAYMENT
    }

    /**
     * @param share of the transaction that counts with this event
     * @param partial whether every payment counts for what it pays; otherwise the payment that completes the amount counts for all
     * @param waitingDays days after the event
     */
    public record Part(Event on, @Nullable BigDecimal share, boolean partial, int waitingDays) {

        public Part {
            share = Exact.orNull(share);
        }

        boolean isPlain() {
            return !partial && waitingDays == 0;
        }
    }
}
