package dev.accord.commission.calc;

import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.RateTable.Mode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Tells how a rate table paid for an event, from the figures the line kept. */
final class RateSteps {

    private static final int UNROUNDED = 20;

    private final RateLine line;
    private final ComponentTerms terms;
    private final Event event;
    private final WindowTerms window;
    private final List<Step> steps = new ArrayList<>();

    RateSteps(RateLine line) {
        this.line = line;
        this.terms = line.terms;
        this.event = line.event;
        this.window = line.window;
    }

    List<Step> steps() {
        Table table = terms.table(event);
        if (table == null) {
            return List.of();
        }
        credit();
        BigDecimal after = line.before.add(event.input);
        attainment(table, after);
        boolean first = line.gate != null && !line.gate.open() && line.gate.gating().firstTier;
        if (!window.isReadable(table)) {
            steps.add(Step.of("no-quota", line.money(line.open)));
        } else if (line.gate != null && !line.gate.open()) {
            steps.add(gate(line.gate));
            closed(table, after, first);
            return limited();
        } else {
            tiers(table, after);
        }
        if (line.gate != null) {
            steps.add(gate(line.gate));
        }
        return limited();
    }

    private void credit() {
        Deal deal = event.deal;
        if (deal == null) {
            return;
        }
        BigDecimal measure = terms.rule.measure(deal);
        if (measure != null) {
            String unit = deal.currency();
            steps.add(Step.of(
                    "credit." + event.role().name().toLowerCase(java.util.Locale.ROOT),
                    inDeal(event.raw, unit),
                    inDeal(measure, unit),
                    Value.percent(event.share),
                    Value.text(deal.id()),
                    Value.number(event.level())));
        }
        if (event.fx != null) {
            steps.add(Step.of(
                    "convert",
                    line.money(event.input),
                    Value.money(event.raw, deal.currency()),
                    Value.number(event.fx)));
        }
    }

    private Value inDeal(BigDecimal value, String currency) {
        return terms.rule.isMoney() ? Value.money(value, currency) : Value.number(value);
    }

    private void attainment(Table table, BigDecimal after) {
        if (table.perTransaction) {
            return;
        }
        BigDecimal attained = window.attainment(after);
        if (attained == null || window.quota == null || terms.rule.isScored()) {
            steps.add(Step.of(
                    terms.rule.isScored() ? "score" : "position",
                    line.measured(after),
                    Value.text(window.id),
                    line.measured(line.before),
                    line.measured(event.input)));
        } else {
            steps.add(Step.of(
                    "attainment",
                    Value.percent(attained),
                    Value.text(window.id),
                    line.measured(after),
                    line.measured(window.quota.round(6, RoundingMode.HALF_UP).stripTrailingZeros())));
        }
    }

    private void tiers(Table table, BigDecimal after) {
        BigDecimal start = table.perTransaction && event.isOnePiece() ? BigDecimal.ZERO : line.before;
        boolean scored = terms.rule.isScored();
        if (table.mode == Mode.FIXED) {
            int tier = window.tier(table, window.scaled(after, table));
            BigDecimal sum = Evaluation.fixed(table, window, window.scaled(after, table))
                    .round(terms.rule.decimals, terms.rule.rounding);
            steps.add(Step.of("tier.fixed", line.money(sum), bounds(table, tier, line.money(sum))));
            difference(sum);
        } else if (table.mode == Mode.WHOLE) {
            BigDecimal found = table.perTransaction ? event.whole : after;
            int tier = window.tier(table, window.scaled(found, table));
            BigDecimal measure = scored ? after : event.input;
            steps.add(whole(line, table, window, tier, measure));
            if (scored) {
                difference(((Value.Money) steps.getLast().result()).amount());
            }
        } else {
            parts(table, scored ? BigDecimal.ZERO : start, after);
            if (scored) {
                difference(line.open.add(line.paidBefore));
            }
        }
    }

    private void difference(BigDecimal sum) {
        if (line.paidBefore.signum() != 0) {
            steps.add(Step.of("less-paid", line.money(line.open), line.money(sum), line.money(line.paidBefore)));
        }
    }

    /** One step for every tier the event went through, and their sum. */
    private void parts(Table table, BigDecimal before, BigDecimal after) {
        BigDecimal start = window.scaled(before.min(after), table);
        BigDecimal end = window.scaled(before.max(after), table);
        BigDecimal sign = after.compareTo(before) < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        List<Value> found = new ArrayList<>();
        for (int tier = 0; tier < table.size(); tier++) {
            BigDecimal low = tier == 0 ? start.min(BigDecimal.ZERO) : window.low(table, tier);
            BigDecimal from = start.max(low);
            BigDecimal to = tier + 1 < table.size() ? end.min(window.low(table, tier + 1)) : end;
            if (to.compareTo(from) > 0) {
                found.add(part(table, tier, to.subtract(from).multiply(sign)));
            }
        }
        BigDecimal sum =
                Evaluation.between(table, window, before, after).round(terms.rule.decimals, terms.rule.rounding);
        steps.add(new Step("sum", found, line.money(sum)));
    }

    private Value part(Table table, int tier, BigDecimal scaled) {
        Ratio pay;
        Value rate;
        if (table.mode == Mode.INTERPOLATED && tier + 1 < table.size()) {
            BigDecimal width = window.low(table, tier + 1).subtract(window.low(table, tier));
            Ratio amount = table.amount(tier, window.target);
            pay = Ratio.of(amount.num().multiply(scaled), amount.den().multiply(width));
            Value whole =
                    line.money(amount.round(UNROUNDED, RoundingMode.HALF_UP).stripTrailingZeros());
            Value way = Value.percent(
                    scaled.divide(width, UNROUNDED, RoundingMode.HALF_UP).stripTrailingZeros());
            Value result = line.money(pay.round(UNROUNDED, RoundingMode.HALF_UP).stripTrailingZeros());
            steps.add(Step.of("tier.interpolated", result, bounds(table, tier, whole, way)));
            return result;
        }
        pay = window.atRate(table, table.rate(tier), scaled);
        rate = rate(table, tier);
        Value result = line.money(pay.round(UNROUNDED, RoundingMode.HALF_UP).stripTrailingZeros());
        steps.add(Step.of(
                key("tier.marginal", table), result, bounds(table, tier, paid(line, table, window, rate, scaled))));
        return result;
    }

    static Step whole(BaseLine line, Table table, WindowTerms window, int tier, BigDecimal measure) {
        BigDecimal scaled = window.scaled(measure, table);
        Value result = line.money(window.atRate(table, table.rate(tier), scaled)
                .round(line.terms.rule.decimals, line.terms.rule.rounding));
        return Step.of(
                key("tier.whole", table),
                result,
                bounds(table, tier, line, paid(line, table, window, rate(line, table, tier), scaled)));
    }

    private static String key(String base, Table table) {
        return table.onAttainment ? base + ".target" : base;
    }

    /** Rate and what it pays: a part of the measure, or an attainment of the target. */
    private static Value[] paid(BaseLine line, Table table, WindowTerms window, Value rate, BigDecimal scaled) {
        if (!table.onAttainment || window.quota == null) {
            return new Value[] {rate, line.measured(scaled)};
        }
        return new Value[] {
            rate,
            Value.percent(scaled.divide(window.quota.num(), UNROUNDED, RoundingMode.HALF_UP)
                    .stripTrailingZeros()),
            line.money(window.target.round(UNROUNDED, RoundingMode.HALF_UP).stripTrailingZeros())
        };
    }

    private Value rate(Table table, int tier) {
        return rate(line, table, tier);
    }

    private static Value rate(BaseLine line, Table table, int tier) {
        if (table.onAttainment) {
            return Value.number(table.rate(tier));
        }
        return line.terms.rule.isMoney() ? Value.percent(table.rate(tier)) : line.money(table.rate(tier));
    }

    private Value[] bounds(Table table, int tier, Value... more) {
        return bounds(table, tier, line, more);
    }

    private static Value[] bounds(Table table, int tier, BaseLine line, Value... more) {
        Value[] all = new Value[3 + more.length];
        all[0] = Value.number(tier + 1);
        all[1] = table.onAttainment ? Value.percent(table.low(tier)) : line.measured(table.low(tier));
        BigDecimal high = table.high(tier);
        all[2] = high == null ? Value.text("∞") : table.onAttainment ? Value.percent(high) : line.measured(high);
        System.arraycopy(more, 0, all, 3, more.length);
        return all;
    }

    static Step gate(Gating.State gate) {
        Gate it = gate.gating().gate;
        String key = gate.open() ? "open" : gate.gating().firstTier ? "first-tier" : "nothing";
        return Step.of(
                "gate." + key,
                Value.percent(gate.attainment()),
                Value.text(it.component()),
                Value.percent(it.atLeast() == null ? BigDecimal.ZERO : it.atLeast()));
    }

    private void closed(Table table, BigDecimal after, boolean first) {
        if (first && table.mode != Mode.FIXED) {
            BigDecimal scaled = window.scaled(terms.rule.isScored() ? after : event.input, table);
            if (table.mode.paysByRate()) {
                steps.add(Step.of(
                        key("tier.whole", table),
                        line.money(window.atRate(table, table.rate(0), scaled)
                                .round(terms.rule.decimals, terms.rule.rounding)),
                        bounds(table, 0, paid(line, table, window, rate(table, 0), scaled))));
                return;
            }
        }
        steps.add(Step.of("closed", line.money(line.amount)));
    }

    private List<Step> limited() {
        BigDecimal last = steps.isEmpty() ? null : steps.getLast().result().decimal();
        boolean gateLast = !steps.isEmpty() && steps.getLast().key().startsWith("gate.");
        BigDecimal due = gateLast ? line.open : last;
        if (due != null && due.compareTo(line.amount) != 0) {
            boolean cap = due.compareTo(line.amount) > 0;
            boolean limit = !(cap ? terms.rule.component.caps() : terms.rule.component.floors())
                    .stream()
                            .filter(it -> it.scope() == Limit.Scope.TRANSACTION)
                            .toList()
                            .isEmpty();
            String key = !limit ? "settled" : cap ? "cap.transaction" : "floor.transaction";
            steps.add(Step.of(key, line.money(line.amount), line.money(due), line.money(line.amount)));
        } else if (gateLast || last == null) {
            steps.add(Step.of("earned", line.money(line.amount), line.money(line.amount)));
        }
        return steps;
    }
}
