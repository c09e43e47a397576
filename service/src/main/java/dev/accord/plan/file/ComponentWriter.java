package dev.accord.plan.file;

import dev.accord.plan.definition.Clawback;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Eligibility;
import dev.accord.plan.definition.Filter;
import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.Holdback;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.Quota;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.Spiff;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes one component. */
final class ComponentWriter {

    private ComponentWriter() {}

    static Writing component(Component it) {
        return new Writing()
                .put("code", it.code())
                .put("name", it.name())
                .percent("weight", it.weight())
                .put("targetIncentive", it.targetIncentive())
                .put("measure", measure(it.measure()))
                .put("filters", it.filters(), ComponentWriter::filter)
                .put("eligibility", eligibility(it.eligibility()))
                .put("credit", credit(it.credit()))
                .put("quota", it.quota() == null ? null : quota(it.quota()))
                .put("payout", it.payout())
                .put("rateTable", it.rateTable() == null ? null : rateTable(it.rateTable()))
                .put("gate", it.gate() == null ? null : gate(it.gate()))
                .put("caps", it.caps(), DefinitionWriter::limit)
                .put("floors", it.floors(), DefinitionWriter::limit)
                .put("spiffs", it.spiffs(), ComponentWriter::spiff)
                .put("holdback", it.holdback() == null ? null : holdback(it.holdback()))
                .put("clawback", it.clawback() == null ? null : clawback(it.clawback()));
    }

    private static Object eligibility(Eligibility eligibility) {
        if (eligibility.isPlain()) {
            return eligibility.parts().getFirst().on();
        }
        return eligibility.parts().size() == 1
                ? part(eligibility.parts().getFirst())
                : new Writing().put("parts", eligibility.parts(), it -> part(it).percent("share", it.share()));
    }

    private static Writing part(Eligibility.Part part) {
        return new Writing()
                .put("on", part.on())
                .put("partial", part.partial() ? true : null)
                .put("waitingDays", part.waitingDays() == 0 ? null : part.waitingDays());
    }

    private static Writing measure(Measure measure) {
        return new Writing()
                .put("kind", measure.kind())
                .put("field", measure.field())
                .put("costField", measure.costField())
                .put(
                        "objectives",
                        measure.objectives(),
                        objective -> new Writing()
                                .put("code", objective.code())
                                .put("name", objective.name())
                                .percent("weight", objective.weight()));
    }

    private static Writing filter(Filter filter) {
        return new Writing()
                .put("field", filter.field())
                .put("operator", filter.operator())
                .put("values", filter.values());
    }

    private static Writing credit(Credit credit) {
        return new Writing()
                .put("kind", credit.kind())
                .put("by", credit.by() == Credit.By.PARTICIPANT ? null : credit.by())
                .percent("rate", credit.rate())
                .put("splitField", credit.splitField())
                .put(
                        "levels",
                        credit.levels(),
                        level -> new Writing().put("level", level.level()).percent("rate", level.rate()));
    }

    private static Writing quota(Quota quota) {
        return new Writing()
                .put("amount", quota.amount())
                .put("per", quota.per())
                .put(
                        "ramp",
                        quota.ramp(),
                        ramp -> new Writing().put("month", ramp.month()).percent("share", ramp.share()));
    }

    private static Writing rateTable(RateTable table) {
        return new Writing()
                .put("mode", table.mode())
                .put("evaluation", table.evaluation())
                .put("on", table.on())
                .put("tiers", table.tiers(), tier -> tier(tier, table.on()));
    }

    private static Writing tier(RateTable.Tier tier, Basis on) {
        return new Writing()
                .put("low", bound(tier.low(), on))
                .put("high", bound(tier.high(), on))
                .put("rate", on == Basis.AMOUNT || on == Basis.MARGIN ? percent(tier.rate()) : tier.rate())
                .put("amount", tier.amount())
                .percent("share", tier.share());
    }

    private static @Nullable Object bound(@Nullable BigDecimal value, Basis on) {
        return on == Basis.ATTAINMENT ? percent(value) : value;
    }

    private static @Nullable String percent(@Nullable BigDecimal value) {
        return value == null ? null : Writing.percent(value);
    }

    private static Writing gate(Gate gate) {
        return new Writing()
                .put("component", gate.component())
                .percent("atLeast", gate.atLeast())
                .put("otherwise", gate.otherwise());
    }

    private static Writing spiff(Spiff spiff) {
        return new Writing()
                .put("code", spiff.code())
                .put("name", spiff.name())
                .put("amount", spiff.amount())
                .put("frequency", spiff.frequency())
                .put("filters", spiff.filters(), ComponentWriter::filter)
                .put("from", spiff.from())
                .put("to", spiff.to());
    }

    private static Writing holdback(Holdback holdback) {
        return new Writing()
                .percent("share", holdback.share())
                .put("release", holdback.release())
                .put("afterDays", holdback.afterDays());
    }

    private static Writing clawback(Clawback clawback) {
        return new Writing()
                .put("event", clawback.event())
                .put("withinDays", clawback.withinDays())
                .percent("share", clawback.share());
    }
}
