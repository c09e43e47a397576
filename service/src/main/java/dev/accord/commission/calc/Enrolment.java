package dev.accord.commission.calc;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person's time on one version of a plan: a segment for each assignment. A gap between two segments is a leave; a changed quota begins a new segment.
 *
 * @param segments not overlapping, each on days on which this version is in force
 * @param whole of the plan over all its versions
 */
public record Enrolment(String personId, PlanDefinition plan, List<Segment> segments, Whole whole) {

    /**
     * A plan over all its versions. Targets are for all of it, and its months are counted from the person's first day on any version.
     *
     * @param to last day, inclusive
     * @param since the person's first day
     */
    public record Whole(LocalDate from, LocalDate to, LocalDate since) {}

    public Enrolment {
        segments = segments.stream()
                .sorted(Comparator.comparing(segment -> segment.effective().from()))
                .toList();
    }

    /** On a plan with a single version. */
    public Enrolment(String personId, PlanDefinition plan, List<Segment> segments) {
        this(
                personId,
                plan,
                segments,
                new Whole(
                        Objects.requireNonNull(plan.from()),
                        Objects.requireNonNull(plan.to()),
                        segments.stream()
                                .map(segment -> segment.effective().from())
                                .min(Comparator.naturalOrder())
                                .orElse(plan.from())));
    }

    public String planCode() {
        return plan.code();
    }

    /**
     * @param targetIncentive for the whole plan, where it differs from the plan's
     * @param components own numbers by component code
     * @param began first day of the assignment, which may lie before that of the version
     */
    public record Segment(
            EffectiveRange effective,
            @Nullable BigDecimal targetIncentive,
            Map<String, Own> components,
            LocalDate began) {

        public Segment {
            components = Map.copyOf(components);
        }

        public Segment(EffectiveRange effective, @Nullable BigDecimal targetIncentive, Map<String, Own> components) {
            this(effective, targetIncentive, components, effective.from());
        }

        /** The part of it on these days. */
        Segment on(EffectiveRange days) {
            return new Segment(days, targetIncentive, components, began);
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
