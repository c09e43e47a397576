package dev.accord.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds: from the first day on, up to and including the last.
 *
 * @param from first day
 * @param to last day, inclusive; {@code null} for open-ended
 */
public record EffectiveRange(LocalDate from, @Nullable LocalDate to) {

    public EffectiveRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A range cannot end (" + to + ") before it starts (" + from + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(EffectiveRange other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
