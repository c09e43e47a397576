package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rate table pays for one event. */
final class RateLine extends BaseLine {

    final WindowTerms window;
    final BigDecimal before;
    /** What the table pays with the gate open, before limits. */
    final BigDecimal open;
    /** Sums of the window that were paid before, for scores and fixed tables. */
    final BigDecimal paidBefore;

    final Gating.@Nullable State gate;

    RateLine(
            ComponentTerms terms,
            WindowTerms window,
            Event event,
            BigDecimal before,
            BigDecimal open,
            BigDecimal paidBefore,
            Gating.@Nullable State gate,
            BigDecimal amount) {
        super(terms, event, LineKind.EARNED, event.payPeriod, amount);
        this.window = window;
        this.before = before;
        this.open = open;
        this.paidBefore = paidBefore;
        this.gate = gate;
    }

    @Override
    String windowId() {
        return terms.rule.evaluation == null ? terms.moment.id(event.payPeriod) : window.id;
    }

    @Override
    public BigDecimal input() {
        return event.isScore() ? event.whole : event.input;
    }

    @Override
    public List<Step> steps() {
        return new RateSteps(this).steps();
    }
}
