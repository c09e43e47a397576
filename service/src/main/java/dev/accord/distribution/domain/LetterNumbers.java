package dev.accord.distribution.domain;

import dev.accord.distribution.LetterView;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payee's own numbers beside the document. They are kept with the letter when it is prepared: the assignment may change afterwards, what the
 * letter says does not.
 */
@Service
public class LetterNumbers {

    private final Assignments assignments;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterNumbers(Assignments assignments, Plans plans, JdbcClient jdbc, JsonMapper json) {
        this.assignments = assignments;
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The text to keep with the letter. */
    @Nullable
    String snapshot(Letter letter) {
        PlanVersionView plan = plans.get(letter.planVersion());
        return assignments
                .find(plan.planCode(), letter.addressee().id(), letter.asOf())
                .map(json::writeValueAsString)
                .orElse(null);
    }

    public Optional<Numbers> of(LetterView letter, Locale language) {
        return jdbc.sql("select assignment from distribution.letter where id = :id and assignment is not null")
                .param("id", letter.id().value())
                .query(String.class)
                .optional()
                .map(text -> numbers(letter, json.readValue(text, Assignment.class), language));
    }

    private Numbers numbers(LetterView letter, Assignment own, Locale language) {
        PlanDefinition plan = plans.definition(letter.planVersion());
        BigDecimal target = Objects.requireNonNullElse(
                own.targetIncentive(), Objects.requireNonNullElse(plan.targetIncentive(), BigDecimal.ZERO));
        List<Row> rows = new ArrayList<>();
        for (Component component : plan.components()) {
            rows.add(row(plan, component, own.of(component.code()), target, language));
        }
        return new Numbers(plan.currency(), target, rows);
    }

    private static Row row(
            PlanDefinition plan, Component component, Assignment.Own own, BigDecimal target, Locale language) {
        BigDecimal quota = own.quota() != null
                ? own.quota()
                : component.quota() == null ? null : component.quota().amount();
        String per = component.quota() == null
                ? null
                : component.quota().per().name().toLowerCase(Locale.ROOT);
        BigDecimal share = own.targetIncentive() != null ? own.targetIncentive() : plan.targetOf(component, target);
        RateTable table = component.rateTable();
        return new Row(
                component.name().in(language),
                quota,
                per,
                share,
                table == null ? null : table.on(),
                table == null ? List.of() : tiers(table, own));
    }

    private static List<Rate> tiers(RateTable table, Assignment.Own own) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < table.tiers().size(); i++) {
            RateTable.Tier tier = table.tiers().get(i);
            int number = i + 1;
            BigDecimal rate = own.rateOverrides().stream()
                    .filter(override -> override.tier() == number)
                    .map(Assignment.RateOverride::rate)
                    .findFirst()
                    .orElse(tier.rate());
            rates.add(new Rate(tier.low(), tier.high(), rate, tier.amount(), tier.share()));
        }
        return rates;
    }

    /** @param target incentive at full attainment for the whole period */
    public record Numbers(String currency, BigDecimal target, List<Row> rows) {}

    /**
     * One component.
     *
     * @param per {@code month}, {@code quarter}, {@code half}, {@code year}
     */
    public record Row(
            String name,
            @Nullable BigDecimal quota,
            @Nullable String per,
            @Nullable BigDecimal target,
            RateTable.@Nullable Basis basis,
            List<Rate> rates) {}

    public record Rate(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal share) {}
}
