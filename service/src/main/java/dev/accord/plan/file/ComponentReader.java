package dev.accord.plan.file;

import dev.accord.plan.definition.Clawback;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Eligibility;
import dev.accord.plan.definition.Filter;
import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.Holdback;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.Quota;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.Spiff;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one component. */
final class ComponentReader {

    private ComponentReader() {}

    static Component component(Reading at) {
        at.knows(
                "code",
                "name",
                "weight",
                "measure",
                "filters",
                "eligibility",
                "credit",
                "rateTable",
                "quota",
                "targetIncentive",
                "payout",
                "caps",
                "floors",
                "gate",
                "spiffs",
                "holdback",
                "clawback");
        return new Component(
                at.text("code"),
                at.localized("name"),
                at.percent("weight"),
                measure(at.in("measure")),
                at.list("filters", ComponentReader::filter),
                eligibility(at),
                at.has("credit") ? credit(at.in("credit")) : Credit.DIRECT,
                at.has("rateTable") ? rateTable(at.in("rateTable")) : null,
                at.has("quota") ? quota(at.in("quota")) : null,
                at.number("targetIncentive"),
                at.word("payout", Interval.class, Interval.MONTH),
                at.list("caps", DefinitionReader::limit),
                at.list("floors", DefinitionReader::limit),
                at.has("gate") ? gate(at.in("gate")) : null,
                at.list("spiffs", ComponentReader::spiff),
                at.has("holdback") ? holdback(at.in("holdback")) : null,
                at.has("clawback") ? clawback(at.in("clawback")) : null);
    }

    /** One word, or one event with its conditions, or parts. */
    private static Eligibility eligibility(Reading component) {
        if (!component.holdsFields("eligibility")) {
            return Eligibility.on(component.word("eligibility", Eligibility.Event.class, Eligibility.Event.BOOKING));
        }
        Reading at = component.in("eligibility");
        if (!at.has("parts")) {
            at.knows("on", "partial", "waitingDays");
            return new Eligibility(List.of(part(at, BigDecimal.ONE)));
        }
        at.knows("parts");
        return new Eligibility(at.list("parts", part -> {
            part.knows("on", "share", "partial", "waitingDays");
            return part(part, part.percent("share"));
        }));
    }

    private static Eligibility.Part part(Reading at, @Nullable BigDecimal share) {
        return new Eligibility.Part(
                at.word("on", Eligibility.Event.class, Eligibility.Event.BOOKING),
                share,
                at.flag("partial", false),
                at.whole("waitingDays", 0));
    }

    private static Measure measure(Reading at) {
        at.knows("kind", "field", "costField", "objectives");
        return new Measure(
                at.word("kind", Measure.Kind.class, null),
                at.textOrNull("field"),
                at.textOrNull("costField"),
                at.list("objectives", ComponentReader::objective));
    }

    private static Measure.Objective objective(Reading at) {
        at.knows("code", "name", "weight");
        return new Measure.Objective(at.text("code"), at.localized("name"), at.percent("weight"));
    }

    private static Filter filter(Reading at) {
        at.knows("field", "operator", "values");
        return new Filter(
                at.text("field"), at.word("operator", Filter.Operator.class, Filter.Operator.IS), at.texts("values"));
    }

    private static Credit credit(Reading at) {
        at.knows("kind", "by", "rate", "splitField", "levels");
        return new Credit(
                at.word("kind", Credit.Kind.class, Credit.Kind.DIRECT),
                at.word("by", Credit.By.class, Credit.By.PARTICIPANT),
                at.percent("rate"),
                at.textOrNull("splitField"),
                at.list("levels", ComponentReader::level));
    }

    private static Credit.Level level(Reading at) {
        at.knows("level", "rate");
        return new Credit.Level(at.whole("level", 0), at.percent("rate"));
    }

    private static RateTable rateTable(Reading at) {
        at.knows("mode", "evaluation", "on", "tiers");
        Basis on = at.word("on", Basis.class, null);
        return new RateTable(
                at.word("mode", RateTable.Mode.class, null),
                at.word("evaluation", RateTable.Evaluation.class, null),
                on,
                at.list("tiers", tier -> tier(tier, on)));
    }

    private static RateTable.Tier tier(Reading at, Basis on) {
        at.knows("low", "high", "rate", "amount", "share");
        return new RateTable.Tier(
                bound(at, "low", on), bound(at, "high", on), rate(at, on), at.number("amount"), at.percent("share"));
    }

    private static @Nullable BigDecimal bound(Reading at, String name, Basis on) {
        return on == Basis.ATTAINMENT ? at.percent(name) : at.number(name);
    }

    /** A percentage of an amount or a margin, money per unit of a count, a multiple of the target on attainment. */
    private static @Nullable BigDecimal rate(Reading at, Basis on) {
        return on == Basis.AMOUNT || on == Basis.MARGIN ? at.percent("rate") : at.number("rate");
    }

    private static Quota quota(Reading at) {
        at.knows("amount", "per", "ramp");
        return new Quota(
                at.number("amount"),
                at.word("per", Interval.class, Interval.YEAR),
                at.list("ramp", ComponentReader::ramp));
    }

    private static Quota.Ramp ramp(Reading at) {
        at.knows("month", "share");
        return new Quota.Ramp(at.whole("month", 0), at.percent("share"));
    }

    private static Gate gate(Reading at) {
        at.knows("component", "atLeast", "otherwise");
        return new Gate(
                at.required("component"),
                at.percent("atLeast"),
                at.word("otherwise", Gate.Otherwise.class, Gate.Otherwise.NOTHING));
    }

    private static Spiff spiff(Reading at) {
        at.knows("code", "name", "amount", "frequency", "filters", "from", "to");
        return new Spiff(
                at.text("code"),
                at.localized("name"),
                at.number("amount"),
                at.word("frequency", Spiff.Frequency.class, Spiff.Frequency.EVERY_TIME),
                at.list("filters", ComponentReader::filter),
                at.date("from"),
                at.date("to"));
    }

    private static Holdback holdback(Reading at) {
        at.knows("share", "release", "afterDays");
        return new Holdback(
                at.percent("share"),
                at.word("release", Holdback.Release.class, Holdback.Release.PAYMENT),
                at.whole("afterDays", 0));
    }

    private static Clawback clawback(Reading at) {
        at.knows("event", "withinDays", "share");
        return new Clawback(
                at.word("event", Clawback.Event.class, Clawback.Event.CANCELLATION),
                at.whole("withinDays", 0),
                at.percent("share"));
    }
}
