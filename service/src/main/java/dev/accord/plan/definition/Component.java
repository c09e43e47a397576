package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of earning within a plan.
 *
 * @param weight share of the plan's target incentive; the weights given in a plan add up to 1
 * @param filters which transactions count; all must hold
 * @param rateTable {@code null} only for components that pay nothing but SPIFFs
 * @param targetIncentive own target for the whole period, instead of the weight
 * @param gate another component's attainment that has to be reached first
 */
public record Component(
        String code,
        LocalizedText name,
        @Nullable BigDecimal weight,
        Measure measure,
        List<Filter> filters,
        Eligibility eligibility,
        Credit credit,
        @Nullable RateTable rateTable,
        @Nullable Quota quota,
        @Nullable BigDecimal targetIncentive,
        Interval payout,
        List<Limit> caps,
        List<Limit> floors,
        @Nullable Gate gate,
        List<Spiff> spiffs,
        @Nullable Holdback holdback,
        @Nullable Clawback clawback) {

    public Component {
        weight = Exact.orNull(weight);
        filters = List.copyOf(filters);
        targetIncentive = Exact.orNull(targetIncentive);
        caps = List.copyOf(caps);
        floors = List.copyOf(floors);
        spiffs = List.copyOf(spiffs);
    }
}
