package dev.accord.plan.web;

import dev.accord.plan.definition.Clawback;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Draw;
import dev.accord.plan.definition.Eligibility;
import dev.accord.plan.definition.Filter;
import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.Holdback;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.Payment;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.Rounding;
import dev.accord.plan.definition.Spiff;
import dev.accord.plan.definition.Word;
import java.util.Arrays;
import java.util.List;

/** The choices of the editor's selects. */
public final class Vocabulary {

    public List<String> of(String group) {
        return switch (group) {
            case "mode" -> words(RateTable.Mode.values());
            case "evaluation" -> words(RateTable.Evaluation.values());
            case "on" -> words(RateTable.Basis.values());
            case "measure" -> words(Measure.Kind.values());
            case "interval" -> words(Interval.values());
            case "eligibility" -> words(Eligibility.Event.values());
            case "by" -> words(Credit.By.values());
            case "below-minimum" -> words(Payment.BelowMinimum.values());
            case "above-maximum" -> words(Payment.AboveMaximum.values());
            case "recovery" -> words(Payment.Recovery.values());
            case "credit" -> words(Credit.Kind.values());
            case "operator" -> words(Filter.Operator.values());
            case "scope" -> List.of("transaction", "period", "component");
            case "plan-scope" -> List.of(Limit.Scope.PERIOD.word(), Limit.Scope.PLAN.word());
            case "otherwise" -> words(Gate.Otherwise.values());
            case "frequency" -> words(Spiff.Frequency.values());
            case "release" -> words(Holdback.Release.values());
            case "event" -> words(Clawback.Event.values());
            case "draw" -> words(Draw.Kind.values());
            case "rounding" -> words(Rounding.Mode.values());
            case "rounding-on" -> words(Rounding.On.values());
            default -> throw new IllegalArgumentException(group);
        };
    }

    private static List<String> words(Word... words) {
        return Arrays.stream(words).map(Word::word).toList();
    }
}
