package dev.accord.plan.authoring;

import dev.accord.plan.PlanFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How authoring is routed and how long its steps may take.
 *
 * @param costBands by currency, from which total target incentive on a plan is of medium and of high cost
 * @param draftDue time for a draft for which no day is given
 * @param checkDue time for a check by finance or legal
 */
@ConfigurationProperties("accord.authoring")
public record AuthoringProperties(
        @Nullable Map<String, Band> costBands,
        @DefaultValue("P14D") Duration draftDue,
        @DefaultValue("P3D") Duration checkDue) {

    private static final Map<String, Band> COMMON = Map.of(
            "USD", Band.of("500000", "2000000"),
            "EUR", Band.of("500000", "2000000"),
            "GBP", Band.of("400000", "1600000"),
            "JPY", Band.of("75000000", "300000000"));

    public AuthoringProperties {
        Map<String, Band> all = new HashMap<>(COMMON);
        all.putAll(costBands == null ? Map.of() : costBands);
        costBands = Map.copyOf(all);
    }

    /** @param medium amount from which a plan is of medium cost, in the currency */
    public record Band(BigDecimal medium, BigDecimal high) {
        static Band of(String medium, String high) {
            return new Band(new BigDecimal(medium), new BigDecimal(high));
        }
    }

    /** {@code low}, {@code medium} or {@code high}; a currency without bands is high, so that somebody looks. */
    String band(PlanFacts facts) {
        Currency currency = facts.cost().currency();
        Band band = costBands == null ? null : costBands.get(currency.getCurrencyCode());
        BigDecimal cost = facts.cost().amount();
        if (band == null || cost.compareTo(band.high()) >= 0) {
            return "high";
        }
        return cost.compareTo(band.medium()) >= 0 ? "medium" : "low";
    }
}
