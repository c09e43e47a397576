package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Does the arithmetic of explanation steps again, from nothing but their operands. */
final class Recomputed {

    private Recomputed() {}

    /** Steps whose result does not follow from their operands, rounded as the plan rounds. */
    static List<String> wrong(List<Step> steps, RoundingMode rounding) {
        List<String> wrong = new ArrayList<>();
        for (Step step : steps) {
            BigDecimal again = again(step);
            BigDecimal result = step.result().decimal();
            if (again != null && !is(result, again, rounding) && !is(result, again, RoundingMode.HALF_UP)) {
                wrong.add(step + " is " + again);
            }
        }
        return wrong;
    }

    /** Unrounded figures are kept to twenty decimals; ten of them must agree. */
    private static boolean is(BigDecimal result, BigDecimal again, RoundingMode rounding) {
        return result.scale() > 10
                ? again.subtract(result).abs().compareTo(BigDecimal.ONE.movePointLeft(10)) < 0
                : again.setScale(Math.max(result.scale(), 0), again.scale() > 15 ? RoundingMode.HALF_UP : rounding)
                                .compareTo(result)
                        == 0;
    }

    /** {@code null} where a step only states a fact. */
    private static BigDecimal again(Step step) {
        return switch (step.key()) {
            case "convert" -> at(step, 0).multiply(at(step, 1));
            case "attainment" -> at(step, 1).divide(at(step, 2), 6, RoundingMode.HALF_UP);
            case "position", "score" -> at(step, 1).add(at(step, 2));
            case "tier.marginal", "tier.whole" -> at(step, 3).multiply(at(step, 4));
            case "tier.marginal.target", "tier.whole.target" ->
                at(step, 3).multiply(at(step, 4)).multiply(at(step, 5));
            case "tier.interpolated" -> at(step, 3).multiply(at(step, 4));
            case "tier.fixed", "closed", "earned" ->
                step.operands().isEmpty() ? null : at(step, step.operands().size() - 1);
            case "sum" -> sum(step);
            case "less-paid", "difference" -> at(step, 0).subtract(at(step, 1));
            case "cap.transaction", "floor.transaction" -> at(step, 1);
            case "cap.period",
                    "floor.period",
                    "cap.component",
                    "floor.component",
                    "cap.plan",
                    "cap.plan-period",
                    "cap.taken-back",
                    "floor.taken-back",
                    "rounding" -> at(step, 0).subtract(at(step, 1));
            case "move.held" -> at(step, 0).multiply(at(step, 1)).negate();
            case "move.advanced" -> at(step, 2);
            case "move.advanced.days" ->
                at(step, 2).multiply(at(step, 3)).divide(at(step, 4), 20, RoundingMode.HALF_UP);
            case "move.set-off", "move.set-off.owed" ->
                at(step, 1).min(at(step, 2)).negate();
            case "move.topped-up", "move.topped-up.owed" -> at(step, 1).subtract(at(step, 2));
            case "move.recovered", "move.recovered.minimum" ->
                at(step, 1).min(at(step, 2)).negate();
            case "move.carried-in", "move.carried-in.negative" -> at(step, 1).subtract(at(step, 0));
            case "move.carried-out.negative", "move.carried-out.minimum", "move.handed-over" ->
                at(step, 0).negate();
            case "move.carried-out.maximum", "move.forfeited", "move.raised" ->
                at(step, 0).subtract(at(step, 1));
            case "move.taken-over", "move.taken-over.converted" -> at(step, 1).multiply(at(step, 2));
            case "spiff" -> at(step, 1).multiply(at(step, 2));
            case "clawback" ->
                at(step, 1).multiply(at(step, 2)).multiply(at(step, 3)).negate();
            case "correction.late", "correction.changed", "correction.withdrawn", "correction.rerated" ->
                at(step, 0).subtract(at(step, 1));
            default -> null;
        };
    }

    private static BigDecimal at(Step step, int operand) {
        return step.operands().get(operand).decimal();
    }

    private static BigDecimal sum(Step step) {
        return step.operands().stream().map(Value::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
