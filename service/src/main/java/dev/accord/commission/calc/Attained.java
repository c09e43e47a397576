package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Where a person stands against quota, window by window up to the period asked for. */
final class Attained {

    private Attained() {}

    static void of(Rule rule, Terms terms, Moment moment, List<Event> events, List<Attainment> found) {
        if (rule.component.quota() == null && !rule.isScored()) {
            return;
        }
        int last = Math.min(terms.last, moment.through());
        int at = 0;
        for (int period = terms.first; period <= last; ) {
            Window window = moment.window(rule.judged(), period);
            BigDecimal measured = BigDecimal.ZERO;
            while (at < events.size() && events.get(at).period <= window.last()) {
                Event event = events.get(at++);
                measured = event.isScore() ? event.whole : measured.add(event.input);
            }
            Ratio quota = terms.quota(rule.component, window);
            Ratio target = terms.target(rule.component, window);
            WindowTerms judged = new WindowTerms(window.id(), window, quota, target);
            found.add(new Attainment(
                    rule.code(),
                    window.id(),
                    measured,
                    quota == null || rule.isScored() ? null : quota.round(rule.currencyDecimals, RoundingMode.HALF_UP),
                    rule.isScored() ? measured : judged.attainment(measured),
                    target == null ? null : target.round(rule.currencyDecimals, RoundingMode.HALF_UP)));
            period = window.last() + 1;
        }
    }
}
