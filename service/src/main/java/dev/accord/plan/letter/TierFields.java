package dev.accord.plan.letter;

import dev.accord.plan.Assignment.RateOverride;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.RateTable.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a rate table in words, with a person's own rates in place of the plan's. */
final class TierFields {

    private final Words words;

    TierFields(Words words) {
        this.words = words;
    }

    List<Map<String, Object>> of(RateTable table, List<RateOverride> overrides, @Nullable BigDecimal target) {
        Map<Integer, BigDecimal> own =
                overrides.stream().collect(Collectors.toMap(RateOverride::tier, RateOverride::rate));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < table.tiers().size(); i++) {
            Tier tier = table.tiers().get(i);
            BigDecimal rate = own.getOrDefault(i + 1, tier.rate());
            rows.add(Map.of(
                    "number",
                    String.valueOf(i + 1),
                    "range",
                    tier.high() == null
                            ? words.say("range-open", bound(table, tier.low()))
                            : words.say("range", bound(table, tier.low()), bound(table, tier.high())),
                    "pays",
                    pays(table, tier, rate, target),
                    "own",
                    own.containsKey(i + 1)));
        }
        return rows;
    }

    private String bound(RateTable table, @Nullable BigDecimal value) {
        return switch (table.on()) {
            case ATTAINMENT -> words.percent(value);
            case COUNT -> words.number(value);
            case AMOUNT, MARGIN -> words.money(value);
        };
    }

    private String pays(RateTable table, Tier tier, @Nullable BigDecimal rate, @Nullable BigDecimal target) {
        if (rate != null && (table.mode().paysByRate() || tier.isOpen())) {
            return switch (table.on()) {
                case AMOUNT, MARGIN -> words.say("pay.rate", words.percent(rate));
                case COUNT -> words.say("pay.unit", words.money(rate));
                case ATTAINMENT -> words.say("pay.multiple", words.number(rate));
            };
        }
        if (tier.share() == null) {
            return words.money(tier.amount());
        }
        String share = words.percent(tier.share());
        // The money is said only where one evaluation is the whole year: elsewhere the target is spread over several.
        return table.on() == Basis.ATTAINMENT && table.evaluation() == RateTable.Evaluation.YEAR && target != null
                ? words.say("pay.share-amount", share, words.money(tier.share().multiply(target)))
                : words.say("pay.share", share);
    }
}
