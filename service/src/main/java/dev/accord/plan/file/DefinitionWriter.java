package dev.accord.plan.file;

import dev.accord.plan.definition.Audience;
import dev.accord.plan.definition.Draw;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.Payment;
import dev.accord.plan.definition.PlanDefinition;
import java.util.Map;

/** Writes a definition as the maps and lists of the file format, in the order a person reads it. What is not there is left out. */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    public static Map<String, Object> write(PlanDefinition plan) {
        return new Writing()
                .put("code", plan.code())
                .put("name", plan.name())
                .put("period", new Writing().put("from", plan.from()).put("to", plan.to()))
                .put("currency", plan.currency())
                .put("audience", audience(plan.audience()))
                .put("targetIncentive", plan.targetIncentive())
                .put("components", plan.components(), ComponentWriter::component)
                .put("draws", plan.draws(), DefinitionWriter::draw)
                .put("caps", plan.caps(), DefinitionWriter::limit)
                .put("payment", payment(plan.payment()))
                .put(
                        "rounding",
                        new Writing()
                                .put("decimals", plan.rounding().decimals())
                                .put("mode", plan.rounding().mode())
                                .put("on", plan.rounding().on()))
                .put("terms", plan.terms())
                .put("terminationTerms", plan.terminationTerms())
                .put("glossary", plan.glossary())
                .map();
    }

    /** What holds when left out is left out. */
    private static Writing payment(Payment payment) {
        return new Writing()
                .put("minimum", payment.minimum())
                .put("maximum", payment.maximum())
                .put(
                        "belowMinimum",
                        payment.belowMinimum() == Payment.BelowMinimum.CARRY ? null : payment.belowMinimum())
                .put(
                        "aboveMaximum",
                        payment.aboveMaximum() == Payment.AboveMaximum.CARRY ? null : payment.aboveMaximum())
                .put("recovery", payment.recovery() == Payment.Recovery.IMMEDIATE ? null : payment.recovery());
    }

    private static Writing audience(Audience audience) {
        return new Writing()
                .put("titles", audience.titles())
                .put("teams", audience.teams())
                .put("jurisdictions", audience.jurisdictions())
                .put("people", audience.people());
    }

    private static Writing draw(Draw draw) {
        return new Writing()
                .put("kind", draw.kind())
                .put("guarantee", draw.guarantee())
                .put("amount", draw.amount())
                .put("per", draw.per())
                .put("firstMonth", draw.firstMonth())
                .put("lastMonth", draw.lastMonth());
    }

    static Writing limit(Limit limit) {
        return new Writing()
                .put("scope", limit.scope())
                .put("amount", limit.amount())
                .percent("share", limit.share());
    }
}
