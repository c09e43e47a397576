package dev.accord.commission.calc;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's time on one plan: a segment for each assignment. A gap between two segments is a leave; a changed quota begins a new segment.
 *
 * @param segments not overlapping
 */
public record Enrolment(String personId, PlanDefinition plan, List<Segment> segments) {

    public Enrolment {
        segments = segments.stream()
                .sorted(Comparator.comparing(segment -> segment.effective().from()))
                .toList();
    }

    public String planCode() {
        return plan.code();
    }

    /**
     * @param targetIncentive for the whole plan, where it differs from the plan's
     * @param components own numbers by component code
     */
    public record Segment(
            EffectiveRange effective, @Nullable BigDecimal targetIncentive, Map<String, Own> components) {

        public Segment {
            components = Map.copyOf(components);
        }

        public Own of(String component) {
            return components.getOrDefault(component, Own.NOTHING);
        }
    }

    /**
     * What differs from the plan for this person.
     *
     * @param quota per the component's quota period
     * @param targetIncentive of the component, for the whole plan
     * @param rates replaced rates by tier, counted from 1
     */
    public record Own(
            @Nullable BigDecimal quota, @Nullable BigDecimal targetIncentive, Map<Integer, BigDecimal> rates) {

        public static final Own NOTHING = new Own(null, null, Map.of());

        public Own {
            rates = Map.copyOf(rates);
        }
    }
}
