package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where a person stands against the quota of a component, window by window up to the period asked for, over all versions of the plan. */
final class Attained {

    private final Moment moment;
    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        final Rule rule;
        final Terms terms;
        final List<Event> events;
        int at;

        Part(Rule rule, Terms terms, List<Event> events) {
            this.rule = rule;
            this.terms = terms;
            this.events = events;
        }
    }

    Attained(Moment moment) {
        this.moment = moment;
    }

    void add(Rule rule, Terms terms, List<Event> events) {
        if (rule.component.quota() != null || rule.isScored()) {
            parts.add(new Part(rule, terms, events));
        }
    }

    void tell(List<Attainment> found) {
        if (parts.isEmpty()) {
            return;
        }
        Rule rule = parts.getLast().rule;
        int last = Math.min(parts.getLast().terms.last, moment.through());
        for (int period = parts.getFirst().terms.first; period <= last; ) {
            Window window = moment.window(rule.judged(), period);
            found.add(in(window, rule));
            period = window.last() + 1;
        }
    }

    private Attainment in(Window window, Rule rule) {
        BigDecimal measured = BigDecimal.ZERO;
        Ratio quota = null;
        Ratio target = null;
        for (Part part : parts) {
            while (part.at < part.events.size() && part.events.get(part.at).period <= window.last()) {
                Event event = part.events.get(part.at++);
                measured = event.isScore() ? event.whole : measured.add(event.input);
            }
            quota = rule.isScored()
                    ? part.terms.quota(part.rule.component, window)
                    : Ratio.sum(quota, part.terms.quota(part.rule.component, window));
            target = Ratio.sum(target, part.terms.target(part.rule.component, window));
        }
        WindowTerms judged = new WindowTerms(window.id(), window, quota, target);
        return new Attainment(
                rule.code(),
                window.id(),
                measured,
                quota == null || rule.isScored() ? null : quota.round(rule.currencyDecimals, RoundingMode.HALF_UP),
                rule.isScored() ? measured : judged.attainment(measured),
                target == null ? null : target.round(rule.currencyDecimals, RoundingMode.HALF_UP));
    }
}
