package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference on something earned before: a tier reached later, or a gate that opened or closed. */
final class RetroLine extends BaseLine {

    private final WindowTerms window;
    private final BigDecimal was;
    private final BigDecimal is;
    private final BigDecimal measure;
    private final int tier;
    private final Gating.@Nullable State gate;

    RetroLine(
            ComponentTerms terms,
            WindowTerms window,
            Event event,
            int period,
            BigDecimal was,
            BigDecimal is,
            BigDecimal measure,
            int tier) {
        super(terms, event, LineKind.RETRO, period, is.subtract(was));
        this.window = window;
        this.was = was;
        this.is = is;
        this.measure = measure;
        this.tier = tier;
        this.gate = null;
    }

    RetroLine(
            ComponentTerms terms,
            WindowTerms window,
            Event event,
            int period,
            BigDecimal was,
            BigDecimal is,
            Gating.State gate) {
        super(terms, event, LineKind.GATE, period, is.subtract(was));
        this.window = window;
        this.was = was;
        this.is = is;
        this.measure = event.input;
        this.tier = -1;
        this.gate = gate;
    }

    @Override
    String windowId() {
        return terms.rule.evaluation == null ? terms.moment.id(event.payPeriod) : window.id;
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Table table = terms.table(event);
        if (gate != null) {
            steps.add(RateSteps.gate(gate));
        } else if (table != null) {
            steps.add(RateSteps.whole(this, table, window, tier, measure));
            BigDecimal due = window.atRate(table, table.rate(tier), window.scaled(measure, table))
                    .round(terms.rule.decimals, terms.rule.rounding);
            if (due.compareTo(is) != 0) {
                steps.add(Step.of("cap.transaction", money(is), money(due), money(is)));
            }
        }
        steps.add(Step.of("difference", money(amount), money(is), money(was)));
        return steps;
    }
}
