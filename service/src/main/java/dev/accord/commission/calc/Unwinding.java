package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Counts a deal that is undone, wholly or in part, after it began to count. From one reversal to the next it counts as what is left of it does; on the day of
 * a reversal, what has counted is brought to what of the rest is due by then.
 */
final class Unwinding {

    private final Counting counting;
    private final Undoing undoing;
    private final Rule rule;
    private final Deal deal;
    private final Rule.Share share;
    /** Everything so far, in the deal's own unit; also what other plans counted. */
    private BigDecimal progress = BigDecimal.ZERO;

    private int sign;

    Unwinding(Counting counting, Undoing undoing, Rule rule, Deal deal, Rule.Share share) {
        this.counting = counting;
        this.undoing = undoing;
        this.rule = rule;
        this.deal = deal;
        this.share = share;
    }

    /** @param off what a reversal takes off the measure */
    void run(Due start, List<Deal> reversals, Function<Deal, BigDecimal> off) {
        int first = counting.events.size();
        sign = start.measure().signum();
        Due due = start;
        LocalDate since = LocalDate.MIN;
        for (Deal reversal : reversals) {
            grow(due, since, reversal.booked());
            due = due.less(deal, reversal, off.apply(reversal));
            since = reversal.booked();
            BigDecimal now = dueBy(due, since);
            BigDecimal change = now.subtract(progress);
            if (change.signum() == sign) {
                counting.count(deal, share, credited(due), change, since, false);
            } else if (change.signum() != 0) {
                List<Event> own = List.copyOf(counting.events.subList(first, counting.events.size()));
                undoing.undo(deal, share, reversal, own, change.negate(), progress, counting.events);
            }
            progress = now;
        }
        grow(due, since, LocalDate.MAX);
    }

    /** What begins to count after one day, through another. */
    private void grow(Due due, LocalDate since, LocalDate until) {
        BigDecimal credited = credited(due);
        int digits = rule.sharedDecimals(credited, deal.currency());
        List<Occurrence> occurrences = new ArrayList<>(due.occurrences(rule, deal));
        occurrences.sort(Comparator.comparing(Occurrence::on));
        for (Occurrence one : occurrences) {
            BigDecimal part = one.part(credited, digits);
            if (one.on().isAfter(since) && !one.on().isAfter(until) && part.signum() != 0) {
                counting.count(deal, share, credited, part, one.on(), one.isWhole());
                progress = progress.add(part);
            }
        }
    }

    private BigDecimal dueBy(Due due, LocalDate day) {
        BigDecimal credited = credited(due);
        int digits = rule.sharedDecimals(credited, deal.currency());
        BigDecimal sum = BigDecimal.ZERO;
        for (Occurrence one : due.occurrences(rule, deal)) {
            if (!one.on().isAfter(day)) {
                sum = sum.add(one.part(credited, digits));
            }
        }
        return sum;
    }

    /** The credit of what is left; nothing once all or more was taken back. */
    private BigDecimal credited(Due due) {
        return due.amount().signum() == 0 || due.measure().signum() != sign
                ? BigDecimal.ZERO
                : rule.credited(due.measure(), share, deal.currency());
    }
}
