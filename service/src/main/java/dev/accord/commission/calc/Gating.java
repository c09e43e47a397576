package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a gate is open: the attainment of the component it names, over the longer of the two windows, as of the end of a period. */
final class Gating {

    final Gate gate;
    final boolean firstTier;
    private final Rule watched;
    private final List<Event> events;
    private final Terms terms;
    private final Moment moment;
    private final Interval interval;
    private @Nullable Window current;
    private @Nullable Ratio quota;
    private BigDecimal measured = BigDecimal.ZERO;
    private int counted = Integer.MIN_VALUE;
    private int next;

    Gating(Rule gated, Rule watched, List<Event> events, Terms terms, Moment moment) {
        this.gate = Objects.requireNonNull(gated.component.gate());
        this.firstTier = gate.otherwise() == Gate.Otherwise.FIRST_TIER;
        this.watched = watched;
        this.events = events;
        this.terms = terms;
        this.moment = moment;
        Interval own = gated.evaluation == null ? gated.component.payout() : gated.evaluation;
        this.interval = own.months() > watched.judged().months() ? own : watched.judged();
    }

    /** First period of the window around a period. */
    int windowStart(int period) {
        Window window = current;
        if (window == null || period < window.first() || period > window.last()) {
            window = moment.window(interval, period);
            current = window;
        }
        return window.first();
    }

    /** Attainment so far, to be compared exactly. Asked for one period after the other. */
    State at(int period) {
        int first = windowStart(period);
        Window window = Objects.requireNonNull(current);
        if (first != counted) {
            counted = first;
            measured = BigDecimal.ZERO;
            quota = terms.quota(watched.component, window);
        }
        while (next < events.size() && events.get(next).period <= period) {
            Event event = events.get(next++);
            if (event.period >= first) {
                measured = event.isScore() ? event.whole : measured.add(event.input);
            }
        }
        BigDecimal wanted = Objects.requireNonNullElse(gate.atLeast(), BigDecimal.ZERO);
        boolean open = quota != null
                && (quota.signum() == 0 || measured.multiply(quota.den()).compareTo(wanted.multiply(quota.num())) >= 0);
        WindowTerms judged = new WindowTerms(window.id(), window, quota, null);
        BigDecimal attainment = judged.attainment(measured);
        return new State(open, attainment == null ? BigDecimal.ZERO : attainment, this);
    }

    /** What the gate was found to be, for the explanation. */
    record State(boolean open, BigDecimal attainment, Gating gating) {}
}
