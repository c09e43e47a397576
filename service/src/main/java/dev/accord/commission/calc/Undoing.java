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

    /**
     * Adds what undoes a part of what has counted.
     *
     * @param counted the deal's events of this component so far, former undoings among them
     * @param back how much of the progress goes, in the deal's own unit
     * @param progress what has counted so far under all plans; this one loses its part of it
     */
    void undo(
            Deal deal,
            Rule.Share share,
            Deal reversal,
            List<Event> counted,
            BigDecimal back,
            BigDecimal progress,
            List<Event> events) {
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal input = BigDecimal.ZERO;
        for (Event event : counted) {
            raw = raw.add(event.raw);
            // What an undoing took of the measure is its whole: the plan may have left the input with the person.
            input = input.add(event.undoing == null ? event.input : event.whole);
        }
        if (raw.signum() == 0 || raw.signum() != back.signum()) {
            return;
        }
        BigDecimal takes = raw.compareTo(progress) == 0
                ? back
                : raw.multiply(back).divide(progress, Math.max(raw.scale(), back.scale()), RoundingMode.HALF_UP);
        Event first = counted.getFirst();
        BigDecimal part = input.multiply(takes).divide(raw, RATIO_DECIMALS, RoundingMode.HALF_UP);
        part = part.setScale(Math.max(input.scale(), 0), RoundingMode.HALF_UP);
        int period = moment.calendar().ordinalOf(reversal.booked());
        events.add(new Event(
                deal,
                reversal.booked(),
                period,
                moment.payPeriod(rule.component.payout(), period),
                terms.segmentUpTo(reversal.booked()),
                takesBack(reversal, first) ? part.negate() : BigDecimal.ZERO,
                part.negate(),
                takes.negate(),
                first.fx,
                share.stake(),
                share.of(),
                reversal));
    }

    /** A cancellation, return or non-payment is taken back only as the plan says; a credit memo corrects the deal itself. */
    private boolean takesBack(Deal reversal, Event counted) {
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
