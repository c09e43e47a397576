package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Limit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Caps and floors on sums: of a component in a pay period and over the plan, and of the whole plan. Each adds a line that brings the sum to the limit. */
final class Limits {

    private final Terms terms;
    private final Moment moment;
    private final List<Line> lines;
    /** What limits of components left of clawbacks, for the limits of the plan. */
    private final Map<Line, BigDecimal> relieved = new IdentityHashMap<>();

    Limits(Terms terms, Moment moment, List<Line> lines) {
        this.terms = terms;
        this.moment = moment;
        this.lines = lines;
    }

    /** @param first where the lines of this component begin */
    void ofComponent(ComponentTerms component, int first) {
        List<Limit> caps = component.rule.component.caps();
        List<Limit> floors = component.rule.component.floors();
        if (caps.isEmpty() && floors.isEmpty()) {
            return;
        }
        TreeMap<Integer, BigDecimal> sums = sums(first);
        takenBack(
                component.rule.code(),
                component.rule,
                first,
                sums,
                (period, sum) -> within(
                        sum,
                        component.limit(floors, Limit.Scope.PERIOD, period),
                        component.limit(caps, Limit.Scope.PERIOD, period)));
        if (!floors.isEmpty()) {
            everyPayPeriod(component, sums);
        }
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal whole = component.limit(caps, Limit.Scope.COMPONENT, terms.first);
        BigDecimal least = component.limit(floors, Limit.Scope.COMPONENT, terms.first);
        int end = moment.payPeriod(component.rule.component.payout(), terms.last);
        if (least != null && end <= moment.through()) {
            sums.putIfAbsent(end, BigDecimal.ZERO);
        }
        for (var one : sums.entrySet()) {
            int period = one.getKey();
            BigDecimal sum = one.getValue();
            sum = sum.add(
                    floor(component, period, "floor.period", sum, component.limit(floors, Limit.Scope.PERIOD, period)));
            sum = sum.add(cap(component, period, "cap.period", sum, component.limit(caps, Limit.Scope.PERIOD, period)));
            raw = raw.add(sum);
            BigDecimal due = whole == null ? raw : raw.min(whole);
            if (least != null && period == end) {
                due = due.max(least);
            }
            change(component, period, raw, sum, due.subtract(paid).subtract(sum), whole, least);
            paid = due;
        }
    }

    private static BigDecimal within(BigDecimal sum, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        BigDecimal raised = least == null ? sum : sum.max(least);
        return most == null ? raised : raised.min(most);
    }

    /** What was cut in the period a deal was earned in, or raised there, is not taken back with the deal. */
    private void takenBack(
            @Nullable String code, Rule rule, int first, TreeMap<Integer, BigDecimal> sums, TakenBack.Limited limited) {
        String currency = rule.plan.currency();
        for (TakenBack.Relief one : new TakenBack(lines, first, relieved, limited).reliefs(sums)) {
            String step = one.cap() ? "cap.taken-back" : "floor.taken-back";
            line(
                    rule.plan.code(),
                    code,
                    one.cap() ? LineKind.CAP : LineKind.FLOOR,
                    one.period(),
                    one.amount(),
                    step,
                    Step.of(
                            step,
                            Value.money(one.amount(), currency),
                            Value.money(one.due(), currency),
                            Value.money(one.taken(), currency)));
            sums.merge(one.period(), one.amount(), BigDecimal::add);
        }
    }

    private void everyPayPeriod(ComponentTerms component, TreeMap<Integer, BigDecimal> sums) {
        for (int period = terms.first; period <= Math.min(terms.last, moment.through()); period++) {
            Window window = moment.window(component.rule.component.payout(), period);
            if (window.last() <= moment.through() && terms.daysInForce(window.from(), window.to()) > 0) {
                sums.putIfAbsent(window.last(), BigDecimal.ZERO);
            }
        }
    }

    private TreeMap<Integer, BigDecimal> sums(int first) {
        TreeMap<Integer, BigDecimal> sums = new TreeMap<>();
        for (int i = first; i < lines.size(); i++) {
            sums.merge(lines.get(i).period(), lines.get(i).amount(), BigDecimal::add);
        }
        return sums;
    }

    private BigDecimal cap(
            ComponentTerms component, int period, String step, BigDecimal sum, @Nullable BigDecimal cap) {
        return cap == null || sum.compareTo(cap) <= 0
                ? BigDecimal.ZERO
                : add(component.rule, LineKind.CAP, period, step, sum, cap);
    }

    private BigDecimal floor(
            ComponentTerms component, int period, String step, BigDecimal sum, @Nullable BigDecimal floor) {
        return floor == null || sum.compareTo(floor) >= 0
                ? BigDecimal.ZERO
                : add(component.rule, LineKind.FLOOR, period, step, sum, floor);
    }

    /** The cap over the whole plan holds on the running total, so that what it took comes back when the total falls. */
    private void change(
            ComponentTerms component,
            int period,
            BigDecimal raw,
            BigDecimal sum,
            BigDecimal change,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal floor) {
        if (change.signum() == 0) {
            return;
        }
        boolean caps = cap != null && (change.signum() < 0 || floor == null || raw.compareTo(cap) > 0);
        BigDecimal limit = caps ? cap : floor;
        add(
                component.rule,
                caps ? LineKind.CAP : LineKind.FLOOR,
                period,
                caps ? "cap.component" : "floor.component",
                sum,
                sum.add(change),
                raw,
                limit == null ? raw : limit);
    }

    private BigDecimal add(Rule rule, LineKind kind, int period, String step, BigDecimal sum, BigDecimal limit) {
        BigDecimal change = limit.subtract(sum);
        String currency = rule.plan.currency();
        line(
                rule.plan.code(),
                rule.code(),
                kind,
                period,
                change,
                step,
                Step.of(step, Value.money(change, currency), Value.money(limit, currency), Value.money(sum, currency)));
        return change;
    }

    private void add(
            Rule rule,
            LineKind kind,
            int period,
            String step,
            BigDecimal sum,
            BigDecimal due,
            BigDecimal total,
            BigDecimal limit) {
        String currency = rule.plan.currency();
        line(
                rule.plan.code(),
                rule.code(),
                kind,
                period,
                due.subtract(sum),
                step,
                Step.of(
                        step,
                        Value.money(due.subtract(sum), currency),
                        Value.money(due, currency),
                        Value.money(sum, currency),
                        Value.money(total, currency),
                        Value.money(limit, currency)));
    }

    private void line(
            String plan,
            @Nullable String component,
            LineKind kind,
            int period,
            BigDecimal amount,
            String code,
            Step step) {
        lines.add(new PlainLine(
                kind,
                new LineKey(plan, component, null, kind.family(), code, moment.id(period)),
                period,
                amount,
                BigDecimal.ZERO,
                null,
                moment.lastDay(period),
                null,
                List.of(step)));
    }

    /** The plan's own caps, over all components, and its rounding where it rounds totals. */
    void ofPlan(Rule any) {
        if (any.plan.caps().isEmpty()) {
            roundTotals(any);
            return;
        }
        TreeMap<Integer, BigDecimal> sums = sums(0);
        String currency = any.plan.currency();
        takenBack(null, any, 0, sums, (period, sum) -> within(sum, null, periodCap(any, period)));
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal whole = planCap(any, Limit.Scope.PLAN, terms.wholePlan());
        for (var one : sums.entrySet()) {
            int period = one.getKey();
            BigDecimal sum = one.getValue();
            BigDecimal cap = periodCap(any, period);
            if (cap != null && sum.compareTo(cap) > 0) {
                BigDecimal change = cap.subtract(sum);
                line(
                        any.plan.code(),
                        null,
                        LineKind.CAP,
                        period,
                        change,
                        "cap.plan-period",
                        Step.of(
                                "cap.plan-period",
                                Value.money(change, currency),
                                Value.money(cap, currency),
                                Value.money(sum, currency)));
                sum = cap;
            }
            raw = raw.add(sum);
            BigDecimal due = whole == null ? raw : raw.min(whole);
            BigDecimal change = due.subtract(paid).subtract(sum);
            if (change.signum() != 0 && whole != null) {
                line(
                        any.plan.code(),
                        null,
                        LineKind.CAP,
                        period,
                        change,
                        "cap.plan",
                        Step.of(
                                "cap.plan",
                                Value.money(change, currency),
                                Value.money(sum.add(change), currency),
                                Value.money(sum, currency),
                                Value.money(raw, currency),
                                Value.money(whole, currency)));
            }
            paid = due;
        }
        roundTotals(any);
    }

    private @Nullable BigDecimal periodCap(Rule any, int period) {
        return planCap(any, Limit.Scope.PERIOD, moment.window(Interval.MONTH, period));
    }

    private @Nullable BigDecimal planCap(Rule any, Limit.Scope scope, Window window) {
        for (Limit limit : any.plan.caps()) {
            if (limit.scope() == scope) {
                return ComponentTerms.money(limit, limit.amount() != null ? null : terms.target(window), any);
            }
        }
        return null;
    }

    private void roundTotals(Rule any) {
        int decimals = any.plan.rounding().decimals();
        if (any.decimals == decimals) {
            return;
        }
        List<Integer> periods = new ArrayList<>();
        List<BigDecimal> totals = new ArrayList<>();
        sums(0).forEach((period, sum) -> {
            periods.add(period);
            totals.add(sum);
        });
        for (int i = 0; i < periods.size(); i++) {
            BigDecimal rounded = totals.get(i).setScale(decimals, any.rounding);
            BigDecimal change = rounded.subtract(totals.get(i));
            if (change.signum() != 0) {
                line(
                        any.plan.code(),
                        null,
                        LineKind.ROUNDING,
                        periods.get(i),
                        change,
                        "rounding",
                        Step.of(
                                "rounding",
                                Value.money(change, any.plan.currency()),
                                Value.money(rounded, any.plan.currency()),
                                Value.money(totals.get(i), any.plan.currency())));
            }
        }
    }
}
