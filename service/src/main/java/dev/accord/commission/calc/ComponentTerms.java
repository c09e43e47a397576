package dev.accord.commission.calc;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Limit;
import dev.accord.plan.definition.RateTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person's terms of one component: tables by assignment, windows as they are needed, limits in money. */
final class ComponentTerms {

    final Rule rule;
    final Terms terms;
    final Moment moment;
    private final @Nullable Table[] tables;
    private final Map<Integer, WindowTerms> windows = new HashMap<>();

    ComponentTerms(Rule rule, Terms terms, Moment moment) {
        this.rule = rule;
        this.terms = terms;
        this.moment = moment;
        RateTable table = rule.component.rateTable();
        this.tables = new Table[terms.segments().size()];
        Table plain = table == null ? null : new Table(table, Map.of());
        for (int i = 0; i < tables.length; i++) {
            Map<Integer, BigDecimal> own =
                    terms.segments().get(i).of(rule.code()).rates();
            tables[i] = table == null || own.isEmpty() ? plain : new Table(table, own);
        }
    }

    @Nullable
    Table table(Event event) {
        return tables[event.segment];
    }

    String currency() {
        return rule.plan.currency();
    }

    /** The terms of the evaluation window around a period; per transaction those of the pay window. */
    WindowTerms window(int period) {
        Component component = rule.component;
        var window = moment.window(rule.evaluation == null ? component.payout() : rule.evaluation, period);
        return windows.computeIfAbsent(
                window.first(),
                first -> new WindowTerms(
                        window.id(), window, terms.quota(component, window), terms.target(component, window)));
    }

    /** A cap or floor in money; {@code null} where there is none. */
    @Nullable
    BigDecimal limit(List<Limit> limits, Limit.Scope scope, int period) {
        for (Limit limit : limits) {
            if (limit.scope() == scope) {
                var window = scope == Limit.Scope.COMPONENT
                        ? terms.wholePlan()
                        : moment.window(rule.component.payout(), period);
                return money(limit, limit.amount() != null ? null : terms.target(rule.component, window), rule);
            }
        }
        return null;
    }

    static BigDecimal money(Limit limit, @Nullable Ratio target, Rule rule) {
        if (limit.amount() != null) {
            return limit.amount();
        }
        BigDecimal share = limit.share() == null ? BigDecimal.ZERO : limit.share();
        return (target == null ? Ratio.ZERO : target).times(share).round(rule.decimals, rule.rounding);
    }
}
