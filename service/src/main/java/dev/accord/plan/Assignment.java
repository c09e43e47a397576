package dev.accord.plan;

import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's own numbers on a plan. What is {@code null} or absent is as the plan says.
 *
 * @param targetIncentive for the whole plan, in the plan's currency
 * @param components own numbers by component code
 */
public record Assignment(
        long id,
        String planCode,
        String personId,
        EffectiveRange effective,
        @Nullable BigDecimal targetIncentive,
        Map<String, Own> components) {

    public Own of(String component) {
        return components.getOrDefault(component, Own.NOTHING);
    }

    /**
     * @param quota per the component's quota period
     * @param rateOverrides replaced rates of single tiers, counted from 1
     * @param written the overrides as a file spells them: {@code 2=7%;3=9%}
     */
    public record Own(
            @Nullable BigDecimal quota,
            @Nullable BigDecimal targetIncentive,
            List<RateOverride> rateOverrides,
            String written) {
        public static final Own NOTHING = new Own(null, null, List.of(), "");
    }

    /** @param rate as the tier's rate: a share (0.06) on amounts and margins, money per unit on counts, a multiple on attainment */
    public record RateOverride(int tier, BigDecimal rate) {}
}
