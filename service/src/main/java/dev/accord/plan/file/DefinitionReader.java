package dev.accord.plan.file;

import dev.accord.plan.definition.Audience;
import dev.accord.plan.definition.Draw;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.Payment;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Rounding;
import dev.accord.shared.Issue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Reads the nodes of a plan into its definition. The keys known here are the file format; docs/plan-format.md describes them. */
public final class DefinitionReader {

    private DefinitionReader() {}

    /** @param issues what could not be read; the definition holds what could */
    public record Read(PlanDefinition definition, List<Issue> issues) {}

    /** @param form whether the nodes were typed into a form, where percent signs stand beside the fields */
    public static Read read(Node node, boolean form) {
        List<Issue> issues = new ArrayList<>();
        Reading plan = Reading.root(node, issues, form)
                .knows(
                        "code",
                        "name",
                        "period",
                        "currency",
                        "audience",
                        "targetIncentive",
                        "terms",
                        "terminationTerms",
                        "glossary",
                        "components",
                        "draws",
                        "caps",
                        "payment",
                        "rounding");
        Reading period = plan.in("period").knows("from", "to");
        String currency = plan.text("currency");
        PlanDefinition definition = new PlanDefinition(
                plan.text("code"),
                plan.localized("name"),
                period.date("from"),
                period.date("to"),
                currency,
                audience(plan.in("audience")),
                plan.number("targetIncentive"),
                plan.localized("terms"),
                plan.localized("terminationTerms"),
                plan.flag("glossary", true),
                plan.list("components", ComponentReader::component),
                plan.list("draws", DefinitionReader::draw),
                plan.list("caps", DefinitionReader::limit),
                payment(plan.in("payment")),
                rounding(plan.in("rounding"), currency));
        return new Read(definition, List.copyOf(issues));
    }

    private static Audience audience(Reading at) {
        at.knows("titles", "teams", "jurisdictions", "people");
        return new Audience(at.set("titles"), at.set("teams"), at.set("jurisdictions"), at.set("people"));
    }

    private static Draw draw(Reading at) {
        at.knows("kind", "guarantee", "amount", "per", "firstMonth", "lastMonth");
        return new Draw(
                at.word("kind", Draw.Kind.class, null),
                at.flag("guarantee", false),
                at.number("amount"),
                at.word("per", Interval.class, Interval.MONTH),
                at.whole("firstMonth", 1),
                at.wholeOrNull("lastMonth"));
    }

    static Limit limit(Reading at) {
        at.knows("scope", "amount", "share");
        return new Limit(at.word("scope", Limit.Scope.class, null), at.number("amount"), at.percent("share"));
    }

    private static Payment payment(Reading at) {
        at.knows("minimum", "maximum", "belowMinimum", "aboveMaximum", "recovery");
        return new Payment(
                at.number("minimum"),
                at.number("maximum"),
                at.word("belowMinimum", Payment.BelowMinimum.class, Payment.BelowMinimum.CARRY),
                at.word("aboveMaximum", Payment.AboveMaximum.class, Payment.AboveMaximum.CARRY),
                at.word("recovery", Payment.Recovery.class, Payment.Recovery.IMMEDIATE));
    }

    private static Rounding rounding(Reading at, String currency) {
        at.knows("decimals", "mode", "on");
        return new Rounding(
                at.whole("decimals", decimalsOf(currency)),
                at.word("mode", Rounding.Mode.class, Rounding.Mode.HALF_UP),
                at.word("on", Rounding.On.class, Rounding.On.LINE));
    }

    private static int decimalsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
