package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.Limit.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Caps and floors of a component: on what it earns in a pay period, and over the whole plan. They hold over all versions of the plan. */
final class ComponentLimits {

    private final LimitLines lines;
    private final Moment moment;
    private final List<ComponentTerms> versions;

    /** @param versions of the component, in the order of their days */
    ComponentLimits(LimitLines lines, List<ComponentTerms> versions) {
        this.lines = lines;
        this.moment = lines.moment;
        this.versions = versions;
    }

    /** @param first where the component's lines begin */
    void apply(int first) {
        boolean none = versions.stream()
                .allMatch(it -> it.rule.component.caps().isEmpty()
                        && it.rule.component.floors().isEmpty());
        if (none) {
            return;
        }
        TreeMap<Integer, BigDecimal> sums = lines.sums(first);
        ComponentTerms newest = versions.getLast();
        lines.takenBack(
                newest.rule,
                newest.rule.code(),
                first,
                sums,
                (period, sum) -> LimitLines.within(sum, floor(Scope.PERIOD, period), cap(Scope.PERIOD, period)));
        everyPayPeriod(sums);
        int end = moment.payPeriod(newest.rule.component.payout(), newest.terms.last);
        if (floor(Scope.COMPONENT, end) != null && end <= moment.through()) {
            sums.putIfAbsent(end, BigDecimal.ZERO);
        }
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (var one : sums.entrySet()) {
            int period = one.getKey();
            BigDecimal sum = ofPeriod(period, one.getValue());
            raw = raw.add(sum);
            BigDecimal most = cap(Scope.COMPONENT, period);
            BigDecimal least = period >= end ? floor(Scope.COMPONENT, period) : null;
            BigDecimal due = LimitLines.within(raw, least, most);
            ofWhole(period, raw, sum, due.subtract(paid).subtract(sum), most, least);
            paid = due;
        }
    }

    /** The floor first, then the cap. */
    private BigDecimal ofPeriod(int period, BigDecimal earned) {
        Rule rule = at(period).rule;
        BigDecimal sum = earned;
        BigDecimal least = floor(Scope.PERIOD, period);
        if (least != null && sum.compareTo(least) < 0) {
            sum = sum.add(lines.toLimit(rule, rule.code(), LineKind.FLOOR, period, "floor.period", sum, least));
        }
        BigDecimal most = cap(Scope.PERIOD, period);
        if (most != null && sum.compareTo(most) > 0) {
            sum = sum.add(lines.toLimit(rule, rule.code(), LineKind.CAP, period, "cap.period", sum, most));
        }
        return sum;
    }

    /** The cap over the whole plan holds on the running total, so that what it took comes back when the total falls. */
    private void ofWhole(
            int period,
            BigDecimal raw,
            BigDecimal sum,
            BigDecimal change,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal floor) {
        if (change.signum() == 0) {
            return;
        }
        Rule rule = at(period).rule;
        boolean caps = cap != null && (change.signum() < 0 || floor == null || raw.compareTo(cap) > 0);
        BigDecimal limit = caps ? cap : floor;
        lines.toRunning(
                rule,
                rule.code(),
                caps ? LineKind.CAP : LineKind.FLOOR,
                period,
                caps ? "cap.component" : "floor.component",
                sum,
                change,
                raw,
                limit == null ? raw : limit);
    }

    /** A floor holds in every pay period with a day on the plan. */
    private void everyPayPeriod(TreeMap<Integer, BigDecimal> sums) {
        for (ComponentTerms one : versions) {
            Terms terms = one.terms;
            if (one.rule.component.floors().isEmpty()) {
                continue;
            }
            for (int period = terms.first; period <= Math.min(terms.last, moment.through()); period++) {
                Window window = moment.window(one.rule.component.payout(), period);
                if (window.last() <= moment.through() && terms.daysInForce(window.from(), window.to()) > 0) {
                    sums.putIfAbsent(window.last(), BigDecimal.ZERO);
                }
            }
        }
    }

    /** The version in force at the end of a period. */
    private ComponentTerms at(int period) {
        ComponentTerms found = versions.getFirst();
        for (ComponentTerms one : versions) {
            found = one.terms.first > period ? found : one;
        }
        return found;
    }

    private @Nullable BigDecimal cap(Scope scope, int period) {
        return limit(at(period), at(period).rule.component.caps(), scope, period);
    }

    private @Nullable BigDecimal floor(Scope scope, int period) {
        return limit(at(period), at(period).rule.component.floors(), scope, period);
    }

    private @Nullable BigDecimal limit(ComponentTerms at, List<Limit> limits, Scope scope, int period) {
        for (Limit limit : limits) {
            if (limit.scope() == scope) {
                Window window = scope == Scope.COMPONENT
                        ? at.terms.wholePlan()
                        : moment.window(at.rule.component.payout(), period);
                return ComponentTerms.money(limit, limit.amount() != null ? null : target(window), at.rule);
            }
        }
        return null;
    }

    private @Nullable Ratio target(Window window) {
        Ratio sum = null;
        for (ComponentTerms one : versions) {
            sum = Ratio.sum(sum, one.terms.target(one.rule.component, window));
        }
        return sum;
    }
}
