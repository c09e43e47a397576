package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line about an event whose story is told by a single step: SPIFFs, clawbacks, reversals taken off before posting. */
final class EventLine extends BaseLine {

    private final @Nullable String code;
    private final BigDecimal input;
    private final Step step;

    EventLine(
            ComponentTerms terms,
            Event event,
            LineKind kind,
            int period,
            BigDecimal amount,
            BigDecimal input,
            @Nullable String code,
            Step step) {
        super(terms, event, kind, period, amount);
        this.code = code;
        this.input = input;
        this.step = step;
    }

    @Override
    String windowId() {
        return terms.moment.id(event.payPeriod);
    }

    @Override
    @Nullable
    String code() {
        return code;
    }

    @Override
    public BigDecimal input() {
        return input;
    }

    @Override
    public List<Step> steps() {
        return List.of(step);
    }
}
