package dev.accord.plan.assignment;

import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one person on one plan from one day on.
 *
 * @param row the first of its rows
 */
record Wanted(
        int row,
        UUID planId,
        String plan,
        String person,
        EffectiveRange effective,
        @Nullable BigDecimal target,
        Map<String, Numbers> components) {

    Wanted {
        components = new TreeMap<>(components);
    }

    /** @param overrides in the canonical spelling of {@link Overrides#write} */
    record Numbers(@Nullable BigDecimal quota, @Nullable BigDecimal target, String overrides) {

        boolean isSameAs(Numbers other) {
            return equal(quota, other.quota) && equal(target, other.target) && overrides.equals(other.overrides);
        }
    }

    boolean isSameAs(Wanted other) {
        return effective.equals(other.effective)
                && equal(target, other.target)
                && components.keySet().equals(other.components.keySet())
                && components.entrySet().stream()
                        .allMatch(entry -> java.util.Objects.requireNonNull(other.components.get(entry.getKey()))
                                .isSameAs(entry.getValue()));
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
