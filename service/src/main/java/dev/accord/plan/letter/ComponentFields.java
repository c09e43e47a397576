package dev.accord.plan.letter;

import dev.accord.plan.definition.Clawback;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Eligibility;
import dev.accord.plan.definition.Filter;
import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.Holdback;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Spiff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is the same for everybody about one component. */
final class ComponentFields {

    private final PlanDefinition plan;
    private final Words words;

    ComponentFields(PlanDefinition plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    Map<String, Object> of(Component it) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", it.code());
        fields.put("name", it.name().in(words.language()));
        fields.put("weight", words.percent(it.weight()));
        fields.put("measure", measure(it.measure()));
        fields.put("objectives", objectives(it.measure()));
        fields.put("hasObjectives", !it.measure().objectives().isEmpty());
        fields.put("filters", texts(it.filters().stream().map(this::filter).toList()));
        fields.put("hasFilters", !it.filters().isEmpty());
        fields.put("eligibility", eligibility(it.eligibility()));
        fields.put("credit", credit(it.credit()));
        fields.put("payout", words.say("payout." + it.payout().word()));
        fields.put("hasTable", it.rateTable() != null);
        fields.put(
                "table",
                it.rateTable() == null
                        ? ""
                        : words.say(
                                "table." + it.rateTable().mode().word(),
                                words.word("on", it.rateTable().on()) + ", "
                                        + words.say("window."
                                                + it.rateTable().evaluation().word())));
        fields.put("ramp", ramp(it));
        fields.put("hasRamp", it.quota() != null && !it.quota().ramp().isEmpty());
        fields.put("caps", limits("cap", it.caps()));
        fields.put("hasCaps", !it.caps().isEmpty());
        fields.put("floors", limits("floor", it.floors()));
        fields.put("hasFloors", !it.floors().isEmpty());
        fields.put("gate", it.gate() == null ? "" : gate(it.gate()));
        fields.put("spiffs", it.spiffs().stream().map(this::spiff).toList());
        fields.put("hasSpiffs", !it.spiffs().isEmpty());
        fields.put("holdback", it.holdback() == null ? "" : holdback(it.holdback()));
        fields.put("clawback", it.clawback() == null ? "" : clawback(it.clawback()));
        return fields;
    }

    private String eligibility(Eligibility eligibility) {
        return eligibility.parts().stream().map(this::part).collect(Collectors.joining("; "));
    }

    private String part(Eligibility.Part part) {
        String said = words.say("eligibility." + part.on().word());
        if (part.partial()) {
            said = words.say("eligibility.partial", said);
        }
        if (part.waitingDays() > 0) {
            said = words.say("eligibility.waiting", said, part.waitingDays());
        }
        return BigDecimal.ONE.equals(part.share())
                ? said
                : words.say("eligibility.part", words.percent(part.share()), said);
    }

    List<Map<String, Object>> limits(String key, List<Limit> limits) {
        return texts(limits.stream()
                .map(limit -> words.say(
                        key,
                        limit.amount() != null
                                ? words.money(limit.amount())
                                : words.say("of-target", words.percent(limit.share())),
                        words.word("scope", limit.scope())))
                .toList());
    }

    static List<Map<String, Object>> texts(List<String> texts) {
        return texts.stream().map(text -> Map.<String, Object>of("text", text)).toList();
    }

    private String measure(Measure measure) {
        String field = Objects.requireNonNullElse(measure.field(), "");
        return switch (measure.kind()) {
            case AMOUNT -> words.say("measure.amount", field);
            case COUNT -> field.isEmpty() ? words.say("measure.count") : words.say("measure.count-of", field);
            case MARGIN -> words.say("measure.margin", field, Objects.requireNonNullElse(measure.costField(), ""));
            case ATTAINMENT -> words.say("measure.attainment", field);
            case MBO -> words.say("measure.mbo");
        };
    }

    private List<Map<String, Object>> objectives(Measure measure) {
        return measure.objectives().stream()
                .map(it -> Map.<String, Object>of(
                        "name", it.name().in(words.language()), "weight", words.percent(it.weight())))
                .toList();
    }

    private String filter(Filter filter) {
        return words.say(
                "filter",
                filter.field(),
                words.word("operator", filter.operator()),
                String.join(words.say("or"), filter.values()));
    }

    private String credit(Credit credit) {
        return switch (credit.kind()) {
            case DIRECT ->
                credit.rate() == null
                        ? words.say("credit.direct")
                        : words.say("credit.direct-share", words.percent(credit.rate()));
            case SPLIT -> words.say("credit.split", Objects.requireNonNullElse(credit.splitField(), ""));
            case OVERLAY -> words.say("credit.overlay", words.percent(credit.rate()));
            case ROLLUP ->
                words.say(
                        "credit.rollup",
                        credit.levels().stream()
                                .map(it -> words.say("credit.level", it.level(), words.percent(it.rate())))
                                .collect(Collectors.joining(words.say("or"))));
        };
    }

    private List<Map<String, Object>> ramp(Component it) {
        List<String> steps = new ArrayList<>();
        if (it.quota() != null) {
            it.quota().ramp().forEach(step -> steps.add(words.say("ramp", step.month(), words.percent(step.share()))));
        }
        return texts(steps);
    }

    private String gate(Gate gate) {
        String other = plan.component(gate.component())
                .map(it -> it.name().in(words.language()))
                .orElse(gate.component());
        return words.say("gate", other, words.percent(gate.atLeast()), words.word("otherwise", gate.otherwise()));
    }

    private Map<String, Object> spiff(Spiff spiff) {
        String condition = spiff.filters().stream().map(this::filter).collect(Collectors.joining(words.say("and")));
        boolean limited = spiff.from() != null || spiff.to() != null;
        return Map.of(
                "name",
                spiff.name().in(words.language()),
                "amount",
                words.money(spiff.amount()),
                "frequency",
                words.word("frequency", spiff.frequency()),
                "condition",
                condition,
                "days",
                limited ? words.say("spiff-days", day(spiff.from(), plan.from()), day(spiff.to(), plan.to())) : "");
    }

    private String day(java.time.@Nullable LocalDate own, java.time.@Nullable LocalDate plans) {
        return words.day(own == null ? plans : own);
    }

    private String holdback(Holdback it) {
        String share = words.percent(it.share());
        String release = words.word("release", it.release());
        return it.afterDays() == 0
                ? words.say("holdback-now", share, release)
                : words.say("holdback", share, release, it.afterDays());
    }

    private String clawback(Clawback it) {
        return words.say("clawback", words.word("event", it.event()), it.withinDays(), words.percent(it.share()));
    }
}
