package dev.accord.commission.calc;

import dev.accord.plan.definition.Clawback;
import dev.accord.plan.definition.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Undoes deals that were posted: how much of their credit goes, and whether the plan takes back what was earned on it. */
final class Undoing {

    private static final int RATIO_DECIMALS = 20;

    private final Rule rule;
    private final Terms terms;
    private final Moment moment;

    Undoing(Rule rule, Terms terms, Moment moment) {
        this.rule = rule;
        this.terms = terms;
        this.moment = moment;
    }

    /** Adds what undoes a posted deal and answers how much of its credit that takes. */
    BigDecimal undo(
            Deal deal,
            Rule.Share share,
            Deal reversal,
            List<Event> counted,
            BigDecimal remaining,
            BigDecimal taken,
            List<Event> events) {
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal input = BigDecimal.ZERO;
        for (Event event : counted) {
            if (!event.on.isAfter(reversal.booked())) {
                raw = raw.add(event.raw);
                input = input.add(event.input);
            }
        }
        BigDecimal open = raw.subtract(taken);
        BigDecimal due = rule.credited(remaining, share, deal.currency());
        BigDecimal takes = due.signum() * raw.signum() < 0 ? open : open.subtract(due);
        if (counted.isEmpty() || raw.signum() == 0 || takes.signum() != raw.signum()) {
            return BigDecimal.ZERO;
        }
        boolean back = takesBack(deal, reversal, counted.getFirst());
        BigDecimal part = input.multiply(takes).divide(raw, RATIO_DECIMALS, RoundingMode.HALF_UP);
        part = part.setScale(Math.max(input.scale(), 0), RoundingMode.HALF_UP);
        int period = moment.calendar().ordinalOf(reversal.booked());
        events.add(new Event(
                deal,
                reversal.booked(),
                period,
                moment.payPeriod(rule.component.payout(), period),
                terms.segmentUpTo(reversal.booked()),
                back ? part.negate() : BigDecimal.ZERO,
                part.negate(),
                takes.negate(),
                counted.getFirst().fx,
                share.stake().role(),
                share.stake().level(),
                share.of(),
                reversal));
        return takes;
    }

    /** A cancellation, return or non-payment is taken back only as the plan says; a credit memo corrects the deal itself. */
    private boolean takesBack(Deal deal, Deal reversal, Event counted) {
        Clawback clawback = rule.component.clawback();
        if (clawback == null || reversal.reversal() == Deal.Reversal.CREDIT_MEMO) {
            return true;
        }
        boolean meant = reversal.reversal() == null
                || reversal.reversal().name().equals(clawback.event().name());
        return meant && ChronoUnit.DAYS.between(counted.on, reversal.booked()) <= clawback.withinDays();
    }

    /** The share of what was earned that the plan takes back. */
    static BigDecimal share(Component component, Event event) {
        Clawback clawback = component.clawback();
        boolean corrects = event.undoing != null && event.undoing.reversal() == Deal.Reversal.CREDIT_MEMO;
        return clawback == null || clawback.share() == null || corrects ? BigDecimal.ONE : clawback.share();
    }

    static Line line(
            ComponentTerms terms,
            Event event,
            BigDecimal amount,
            BigDecimal earned,
            BigDecimal ratio,
            BigDecimal share) {
        Step step = Step.of(
                event.input.signum() != 0 ? "clawback" : "clawback.not-due",
                Value.money(amount, terms.currency()),
                Value.text(event.deal == null ? "" : event.deal.id()),
                Value.money(earned, terms.currency()),
                Value.percent(ratio),
                Value.percent(share));
        return new EventLine(terms, event, LineKind.CLAWBACK, event.payPeriod, amount, event.input, null, step);
    }
}
