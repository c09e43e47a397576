package dev.accord.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.file.DefinitionReader;
import dev.accord.plan.file.Node;
import dev.accord.shared.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTests {

    @Test
    void aSoundPlanHasNoFindings() {
        assertThat(check(plan())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // path | value | code
                "code | fy27 | plan.code-malformed",
                "name | '' | plan.name-missing",
                "currency | XXZ | plan.currency-unknown",
                "period.to | 2026-12-31 | plan.period-backwards",
                "period.to | 2040-12-31 | plan.period-too-long",
                "period.from | '' | plan.missing",
                "rounding.decimals | 3 | plan.rounding-finer-than-currency",
                "payment.minimum | 900 | plan.payment-minimum-above-maximum",
                "targetIncentive | -1 | plan.not-positive",
                "caps[0].scope | component | plan.limit-scope",
                "caps[0].share | -10% | plan.limit-negative",
                "draws[0].amount | 0 | plan.not-positive",
                "draws[0].lastMonth | 0 | plan.months-backwards",
                "components[1].code | A | plan.code-duplicate",
                "components[0].weight | 50% | plan.weights-off",
                "components[0].weight | 120% | plan.share-out-of-range",
                "components[0].measure.field | '' | plan.measure-field-missing",
                "components[0].measure.kind | margin | plan.measure-cost-missing",
                "components[0].measure.kind | mbo | plan.objectives-none",
                "components[0].credit.kind | split | plan.split-field-missing",
                "components[0].credit.kind | rollup | plan.levels-none",
                "components[0].credit.kind | overlay | plan.missing",
                "components[0].filters[0].operator | at_least | plan.filter-not-a-number",
                "components[0].quota.amount | -5 | plan.not-positive",
                "components[0].quota.ramp[1].month | 1 | plan.ramp-order",
                "components[0].rateTable.tiers[0].low | 5% | plan.tier-not-from-zero",
                "components[0].rateTable.tiers[1].low | 60% | plan.tier-gap",
                "components[0].rateTable.tiers[1].low | 40% | plan.tier-overlap",
                "components[0].rateTable.tiers[1].high | 50% | plan.tier-empty",
                "components[0].rateTable.tiers[1].high | '' | plan.tier-open-inside",
                "components[0].rateTable.tiers[2].high | 300% | plan.tier-not-open",
                "components[0].rateTable.tiers[1].low | '' | plan.tier-low-missing",
                "components[0].rateTable.tiers[1].rate | '' | plan.tier-rate-missing",
                "components[0].rateTable.tiers[1].rate | -1 | plan.negative",
                "components[0].rateTable.tiers[1].amount | 100 | plan.tier-value-unused",
                "components[0].rateTable.mode | fixed | plan.tier-amount-missing",
                "components[0].rateTable.evaluation | per_transaction | plan.table-attainment-per-transaction",
                "components[1].rateTable.on | attainment | plan.table-attainment-without-quota",
                "components[1].rateTable.on | margin | plan.table-measure-mismatch",
                "components[0].caps[0].amount | -1 | plan.limit-negative",
                "components[0].caps[0].amount | 50 | plan.cap-below-floor",
                "components[0].caps[0].amount | '' | plan.limit-empty",
                "components[1].gate.component | C | plan.gate-unknown",
                "components[1].gate.component | B | plan.gate-circular",
                "components[1].gate.atLeast | '' | plan.missing",
                "components[0].spiffs[0].amount | 0 | plan.not-positive",
                "components[0].spiffs[0].from | 2026-01-01 | plan.spiff-before-plan",
                "components[0].eligibility.partial | true | plan.partial-without-payment",
                "components[0].eligibility.waitingDays | -1 | plan.waiting-out-of-range",
                "components[0].holdback.share | 150% | plan.share-out-of-range",
                "components[0].clawback.withinDays | 0 | plan.not-positive",
            })
    void everyMistakeIsFoundWhereItIs(String path, String value, String code) {
        List<Issue> issues = check(with(plan(), path, value));
        assertThat(issues).extracting(Issue::code).contains(code);
        String about = path.replaceAll("\\.[a-zA-Z]+$", "");
        assertThat(issues)
                .filteredOn(issue -> issue.code().equals(code))
                .anySatisfy(issue -> assertThat(issue.field())
                        .satisfiesAnyOf(
                                field -> assertThat(field).startsWith(about),
                                field -> assertThat(path).startsWith(field)));
    }

    @Test
    void gapNamesBothTiersAndTheMissingValues() {
        Issue gap = check(with(plan(), "components[0].rateTable.tiers[1].low", "60%"))
                .getFirst();
        assertThat(gap.field()).isEqualTo("components[0].rateTable.tiers[1].low");
        assertThat(gap.args()).containsExactly("1 (0% – 50%)", "2 (60% – 100%)", "50%", "60%");
    }

    @Test
    void gatesThatLeadRoundAreNamedAsTheyGo() {
        Map<String, Object> plan = with(plan(), "components[0].gate.component", "B");
        with(plan, "components[0].gate.atLeast", "90%");
        assertThat(check(plan))
                .filteredOn(issue -> issue.code().equals("plan.gate-circular"))
                .hasSize(2)
                .anySatisfy(issue -> assertThat(issue.args()).containsExactly("A → B → A"));
    }

    @Test
    void severalMistakesAreFoundAtOnce() {
        Map<String, Object> plan = with(plan(), "code", "bad code");
        with(plan, "currency", "???");
        with(plan, "components[0].rateTable.tiers[1].low", "60%");
        assertThat(check(plan))
                .extracting(Issue::code)
                .contains("plan.code-malformed", "plan.currency-unknown", "plan.tier-gap");
    }

    private static List<Issue> check(Map<String, Object> plan) {
        DefinitionReader.Read read = DefinitionReader.read(Node.of(plan), true);
        assertThat(read.issues()).isEmpty();
        return Validation.check(read.definition());
    }

    static Map<String, Object> plan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        Map.ofEntries(
                        Map.entry("code", "P1"),
                        Map.entry("name", "Plan one"),
                        Map.entry("period.from", "2027-01-01"),
                        Map.entry("period.to", "2027-12-31"),
                        Map.entry("currency", "USD"),
                        Map.entry("targetIncentive", "100000"),
                        Map.entry("rounding.decimals", "2"),
                        Map.entry("payment.maximum", "500"),
                        Map.entry("caps[0].scope", "plan"),
                        Map.entry("caps[0].share", "200%"),
                        Map.entry("draws[0].kind", "recoverable"),
                        Map.entry("draws[0].amount", "1000"),
                        Map.entry("components[0].code", "A"),
                        Map.entry("components[0].name", "New"),
                        Map.entry("components[0].weight", "60%"),
                        Map.entry("components[0].measure.kind", "amount"),
                        Map.entry("components[0].measure.field", "acv"),
                        Map.entry("components[0].filters[0].field", "type"),
                        Map.entry("components[0].filters[0].values[0]", "new"),
                        Map.entry("components[0].quota.amount", "1000"),
                        Map.entry("components[0].quota.ramp[0].month", "1"),
                        Map.entry("components[0].quota.ramp[0].share", "50%"),
                        Map.entry("components[0].quota.ramp[1].month", "2"),
                        Map.entry("components[0].quota.ramp[1].share", "75%"),
                        Map.entry("components[0].rateTable.mode", "marginal"),
                        Map.entry("components[0].rateTable.evaluation", "quarter"),
                        Map.entry("components[0].rateTable.on", "attainment"),
                        Map.entry("components[0].rateTable.tiers[0].low", "0%"),
                        Map.entry("components[0].rateTable.tiers[0].high", "50%"),
                        Map.entry("components[0].rateTable.tiers[0].rate", "1"),
                        Map.entry("components[0].rateTable.tiers[1].low", "50%"),
                        Map.entry("components[0].rateTable.tiers[1].high", "100%"),
                        Map.entry("components[0].rateTable.tiers[1].rate", "1"),
                        Map.entry("components[0].rateTable.tiers[2].low", "100%"),
                        Map.entry("components[0].rateTable.tiers[2].rate", "2"),
                        Map.entry("components[0].caps[0].scope", "period"),
                        Map.entry("components[0].caps[0].amount", "5000"),
                        Map.entry("components[0].floors[0].scope", "period"),
                        Map.entry("components[0].floors[0].amount", "100"),
                        Map.entry("components[0].spiffs[0].code", "S"),
                        Map.entry("components[0].spiffs[0].name", "Spiff"),
                        Map.entry("components[0].spiffs[0].amount", "10"),
                        Map.entry("components[0].holdback.share", "10%"),
                        Map.entry("components[0].clawback.share", "10%"),
                        Map.entry("components[0].clawback.withinDays", "30"),
                        Map.entry("components[1].code", "B"),
                        Map.entry("components[1].name", "Renewals"),
                        Map.entry("components[1].weight", "40%"),
                        Map.entry("components[1].measure.kind", "count"),
                        Map.entry("components[1].rateTable.mode", "whole"),
                        Map.entry("components[1].rateTable.evaluation", "per_transaction"),
                        Map.entry("components[1].rateTable.on", "count"),
                        Map.entry("components[1].rateTable.tiers[0].low", "0"),
                        Map.entry("components[1].rateTable.tiers[0].rate", "25"),
                        Map.entry("components[1].gate.component", "A"),
                        Map.entry("components[1].gate.atLeast", "80%"))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> with(plan, entry.getKey(), entry.getValue()));
        return plan;
    }

    /** Sets the value at a path such as {@code components[0].weight}. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> with(Map<String, Object> root, String path, String value) {
        Object at = root;
        String[] steps = path.replace("[", ".[").split("\\.");
        for (int i = 0; i < steps.length; i++) {
            Object inner = i == steps.length - 1
                    ? value
                    : steps[i + 1].startsWith("[") ? new ArrayList<>() : new LinkedHashMap<String, Object>();
            if (steps[i].startsWith("[")) {
                List<Object> list = (List<Object>) at;
                int index = Integer.parseInt(steps[i].substring(1, steps[i].length() - 1));
                if (index == list.size()) {
                    list.add(inner);
                } else if (i == steps.length - 1) {
                    list.set(index, value);
                }
                at = list.get(index);
            } else {
                Map<String, Object> map = (Map<String, Object>) at;
                if (i == steps.length - 1) {
                    map.put(steps[i], value);
                } else {
                    at = map.computeIfAbsent(steps[i], key -> inner);
                }
            }
        }
        return root;
    }
}
