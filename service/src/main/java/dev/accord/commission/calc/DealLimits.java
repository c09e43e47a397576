package dev.accord.commission.calc;

import dev.accord.plan.definition.Limit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cap and the floor on what a table pays for a single deal. */
final class DealLimits {

    private final ComponentTerms terms;
    private final boolean caps;
    private final boolean floors;

    DealLimits(ComponentTerms terms) {
        this.terms = terms;
        this.caps = has(terms.rule.component.caps());
        this.floors = has(terms.rule.component.floors());
    }

    private static boolean has(List<Limit> limits) {
        return limits.stream().anyMatch(limit -> limit.scope() == Limit.Scope.TRANSACTION);
    }

    /** @param raises whether a floor applies */
    BigDecimal within(Event event, BigDecimal amount, boolean raises) {
        if (!caps && !floors) {
            return amount;
        }
        BigDecimal least = floors && raises ? part(event, terms.rule.component.floors()) : null;
        BigDecimal most = caps ? part(event, terms.rule.component.caps()) : null;
        BigDecimal raised = least == null ? amount : amount.max(least);
        return most == null ? raised : raised.min(most);
    }

    /** A deal counted in parts has each limit in the same parts. */
    private @Nullable BigDecimal part(Event event, List<Limit> limits) {
        BigDecimal limit = terms.limit(limits, Limit.Scope.TRANSACTION, event.period);
        return limit == null || event.isOnePiece() || event.whole.signum() == 0
                ? limit
                : limit.multiply(event.input).divide(event.whole, terms.rule.decimals, terms.rule.rounding);
    }
}
