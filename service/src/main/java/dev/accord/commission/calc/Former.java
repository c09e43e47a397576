package dev.accord.commission.calc;

import dev.accord.plan.definition.RateTable.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a window stands when another version of the plan begins in it: tiers of the measure go on, while quota and target, and with them attainment, have the days
 * of each version.
 */
final class Former {

    private Former() {}

    /** @param former what earlier versions counted for the component */
    static BigDecimal position(ComponentTerms terms, List<Event> former, Event event, WindowTerms at) {
        BigDecimal sum = BigDecimal.ZERO;
        if (former.isEmpty() || at.window == null || terms.rule.isScored()) {
            return sum;
        }
        Table table = terms.table(event);
        if (table == null || table.onAttainment) {
            return sum;
        }
        LocalDate begins = terms.terms.firstDay();
        for (Event one : former) {
            if (at.window.contains(one.on) && one.on.isBefore(begins)) {
                sum = sum.add(one.input);
            }
        }
        return sum;
    }

    /** A sum reached under a former version is not earned again. */
    static BigDecimal paid(ComponentTerms terms, Event event, WindowTerms at, BigDecimal reached) {
        Table table = reached.signum() == 0 ? null : terms.table(event);
        return table == null || table.mode != Mode.FIXED
                ? BigDecimal.ZERO
                : terms.rule.round(Evaluation.fixed(table, at, reached));
    }
}
