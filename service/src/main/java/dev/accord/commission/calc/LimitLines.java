package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines that bring sums to their limits: each says what it adds to which sum, and why. */
final class LimitLines {

    final Moment moment;
    private final List<Line> lines;
    /** What limits of components left of clawbacks, for the limits of the plan. */
    private final Map<Line, BigDecimal> relieved = new IdentityHashMap<>();

    LimitLines(Moment moment, List<Line> lines) {
        this.moment = moment;
        this.lines = lines;
    }

    /** By pay period, from that line on. */
    TreeMap<Integer, BigDecimal> sums(int first) {
        TreeMap<Integer, BigDecimal> sums = new TreeMap<>();
        for (int i = first; i < lines.size(); i++) {
            sums.merge(lines.get(i).period(), lines.get(i).amount(), BigDecimal::add);
        }
        return sums;
    }

    static BigDecimal within(BigDecimal sum, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        BigDecimal raised = least == null ? sum : sum.max(least);
        return most == null ? raised : raised.min(most);
    }

    /**
     * What was cut in the period a deal was earned in, or raised there, is not taken back with the deal.
     *
     * @param sums changed by what is added
     */
    void takenBack(
            Rule rule,
            @Nullable String component,
            int first,
            TreeMap<Integer, BigDecimal> sums,
            TakenBack.Limited limited) {
        for (TakenBack.Relief one : new TakenBack(lines, first, relieved, limited).reliefs(sums)) {
            LineKind kind = one.cap() ? LineKind.CAP : LineKind.FLOOR;
            String step = one.cap() ? "cap.taken-back" : "floor.taken-back";
            sums.merge(
                    one.period(),
                    toLimit(rule, component, kind, one.period(), step, one.taken(), one.due()),
                    BigDecimal::add);
        }
    }

    /** Brings a sum to a limit; answers what that adds. */
    BigDecimal toLimit(
            Rule rule,
            @Nullable String component,
            LineKind kind,
            int period,
            String step,
            BigDecimal sum,
            BigDecimal limit) {
        BigDecimal change = limit.subtract(sum);
        String currency = rule.plan.currency();
        add(
                rule,
                component,
                kind,
                period,
                Step.of(step, Value.money(change, currency), Value.money(limit, currency), Value.money(sum, currency)));
        return change;
    }

    /** Brings a sum to where the running total is at its limit. */
    void toRunning(
            Rule rule,
            @Nullable String component,
            LineKind kind,
            int period,
            String step,
            BigDecimal sum,
            BigDecimal change,
            BigDecimal total,
            BigDecimal limit) {
        String currency = rule.plan.currency();
        add(
                rule,
                component,
                kind,
                period,
                Step.of(
                        step,
                        Value.money(change, currency),
                        Value.money(sum.add(change), currency),
                        Value.money(sum, currency),
                        Value.money(total, currency),
                        Value.money(limit, currency)));
    }

    private void add(Rule rule, @Nullable String component, LineKind kind, int period, Step step) {
        BigDecimal change = ((Value.Money) step.result()).amount();
        lines.add(new PlainLine(
                kind,
                new LineKey(rule.plan.code(), component, null, kind.family(), step.key(), moment.id(period)),
                period,
                change,
                BigDecimal.ZERO,
                null,
                moment.lastDay(period),
                null,
                List.of(step)));
    }
}
