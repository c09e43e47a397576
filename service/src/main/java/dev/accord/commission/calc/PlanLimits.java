package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Limit;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan's own caps, over all components and versions, and its rounding where it rounds totals. */
final class PlanLimits {

    private final LimitLines lines;
    private final List<Version> versions;
    private final Rule any;

    /** @param any one of its rules, for what all have in common */
    record Version(Rule any, Terms terms) {}

    /** @param versions in the order of their days */
    PlanLimits(LimitLines lines, List<Version> versions) {
        this.lines = lines;
        this.versions = versions;
        this.any = versions.getLast().any;
    }

    void apply() {
        if (versions.stream().anyMatch(it -> !it.any.plan.caps().isEmpty())) {
            cap();
        }
        round();
    }

    private void cap() {
        TreeMap<Integer, BigDecimal> sums = lines.sums(0);
        lines.takenBack(
                any, null, 0, sums, (period, sum) -> LimitLines.within(sum, null, cap(Limit.Scope.PERIOD, period)));
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (var one : sums.entrySet()) {
            int period = one.getKey();
            BigDecimal sum = one.getValue();
            BigDecimal most = cap(Limit.Scope.PERIOD, period);
            if (most != null && sum.compareTo(most) > 0) {
                sum = sum.add(lines.toLimit(any, null, LineKind.CAP, period, "cap.plan-period", sum, most));
            }
            raw = raw.add(sum);
            BigDecimal whole = cap(Limit.Scope.PLAN, period);
            BigDecimal due = whole == null ? raw : raw.min(whole);
            BigDecimal change = due.subtract(paid).subtract(sum);
            if (change.signum() != 0) {
                lines.toRunning(
                        any, null, LineKind.CAP, period, "cap.plan", sum, change, raw, whole == null ? raw : whole);
            }
            paid = due;
        }
    }

    private @Nullable BigDecimal cap(Limit.Scope scope, int period) {
        Version at = at(period);
        for (Limit limit : at.any.plan.caps()) {
            if (limit.scope() == scope) {
                Window window =
                        scope == Limit.Scope.PLAN ? at.terms.wholePlan() : lines.moment.window(Interval.MONTH, period);
                return ComponentTerms.money(limit, limit.amount() != null ? null : target(window), at.any);
            }
        }
        return null;
    }

    private @Nullable Ratio target(Window window) {
        Ratio sum = null;
        for (Version one : versions) {
            sum = Ratio.sum(sum, one.terms.target(window));
        }
        return sum;
    }

    /** The version in force at the end of a period. */
    private Version at(int period) {
        Version found = versions.getFirst();
        for (Version one : versions) {
            found = one.terms.first > period ? found : one;
        }
        return found;
    }

    private void round() {
        int decimals = any.plan.rounding().decimals();
        if (any.decimals == decimals) {
            return;
        }
        lines.sums(0).forEach((period, sum) -> {
            BigDecimal rounded = sum.setScale(decimals, any.rounding);
            if (rounded.compareTo(sum) != 0) {
                lines.toLimit(any, null, LineKind.ROUNDING, period, "rounding", sum, rounded);
            }
        });
    }
}
