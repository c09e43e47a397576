package dev.accord.commission.calc;

import dev.accord.commission.calc.Uncredited.Why;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the deals a component takes into events: what counts, from which day on, for how much; and what undoes it. */
final class Counting {

    private final Person person;
    private final Rule rule;
    private final Terms terms;
    private final Moment moment;
    final List<Event> events = new ArrayList<>();
    /** Reversals that made their deal smaller, with what they took off. */
    final List<Event> netted = new ArrayList<>();
    /** An earlier component that counts the same way: what it counted of a deal counts here, too. */
    private final @Nullable Counting twin;

    private final Undoing undoing;

    private @Nullable Deal counted;
    private int from;

    Counting(Person person, Rule rule, Terms terms, Moment moment, @Nullable Counting twin) {
        this.person = person;
        this.rule = rule;
        this.terms = terms;
        this.moment = moment;
        this.twin = twin;
        this.undoing = new Undoing(rule, terms, moment);
    }

    Rule rule() {
        return rule;
    }

    /** Adds one deal; says whether the component takes it, now or later. */
    boolean add(Deal deal, List<Stake> stakes) {
        Rule.Share share = rule.share(deal, stakes);
        if (share == null) {
            return false;
        }
        counted = deal;
        from = events.size();
        if (twin != null && twin.counted == deal && twin.from < twin.events.size()) {
            for (int i = twin.from; i < twin.events.size(); i++) {
                events.add(twin.events.get(i));
            }
            return true;
        }
        share = bySplitField(deal, share);
        if (share == null) {
            return true;
        }
        BigDecimal measure = rule.measure(deal);
        if (measure == null) {
            if (rule.component.rateTable() != null || rule.component.quota() != null) {
                person.uncredited(
                        deal,
                        rule,
                        Why.FIELD_MISSING,
                        String.valueOf(rule.component.measure().field()));
                return true;
            }
            measure = BigDecimal.ZERO;
        }
        List<Deal> reversals = person.reversals(deal, moment.end());
        if (reversals.isEmpty()) {
            List<Occurrence> occurrences = Occurrence.of(rule.component.eligibility(), deal, deal.amount(), null);
            count(deal, share, measure, occurrences);
        } else {
            counted = null;
            countUndone(deal, share, measure, reversals);
        }
        return true;
    }

    private Rule.@Nullable Share bySplitField(Deal deal, Rule.Share share) {
        Credit credit = rule.component.credit();
        String text = credit.kind() == Credit.Kind.SPLIT && credit.splitField() != null
                ? deal.attributes().get(credit.splitField())
                : null;
        if (text == null || text.isBlank()) {
            return share;
        }
        Map<String, BigDecimal> shares = SplitField.read(text, deal);
        if (shares == null || !SplitField.addsUp(shares)) {
            person.uncredited(deal, rule, Why.SPLIT_OFF, text);
            return null;
        }
        BigDecimal own = shares.get(person.id());
        if (own == null) {
            return null;
        }
        int place = new ArrayList<>(shares.keySet()).indexOf(person.id());
        Stake stake = share.stake();
        return new Rule.Share(new Stake(deal, stake.role(), stake.by(), 0, own, SplitField.all(shares), place), own);
    }

    private void count(Deal deal, Rule.Share share, BigDecimal measure, List<Occurrence> occurrences) {
        BigDecimal credited = rule.credited(measure, share, deal.currency());
        int digits = rule.sharedDecimals(credited, deal.currency());
        if (occurrences.isEmpty()) {
            person.uncredited(deal, rule, Why.NOT_YET_ELIGIBLE, "");
        }
        for (Occurrence occurrence : occurrences) {
            count(deal, share, credited, occurrence.part(credited, digits), occurrence.on(), occurrence.isWhole());
        }
    }

    /** Counts a part of a deal on its day, where that day is known by now and this plan pays it. */
    void count(Deal deal, Rule.Share share, BigDecimal credited, BigDecimal raw, LocalDate on, boolean all) {
        if (on.isAfter(moment.end()) || !moment.calendar().covers(on)) {
            return;
        }
        int segment = terms.segmentOn(on);
        if (segment < 0) {
            person.offPlan(deal, rule);
        } else if (!person.paidBy(terms, deal, on, segment)) {
            person.uncredited(deal, rule, Why.PAID_BY_OTHER_PLAN, "");
        } else {
            add(deal, share, credited, raw, on, all, segment);
        }
    }

    private void add(
            Deal deal, Rule.Share share, BigDecimal credited, BigDecimal raw, LocalDate on, boolean all, int segment) {
        BigDecimal fx = null;
        BigDecimal input = raw;
        BigDecimal whole = credited;
        if (rule.isMoney() && !deal.currency().equals(rule.plan.currency())) {
            fx = person.rate(deal.currency(), rule.plan.currency(), on);
            if (fx == null) {
                person.uncredited(
                        deal, rule, Why.RATE_MISSING, deal.currency() + " " + rule.plan.currency() + " " + on);
                return;
            }
            input = raw.multiply(fx).setScale(rule.currencyDecimals, RoundingMode.HALF_UP);
            whole = all ? input : credited.multiply(fx).setScale(rule.currencyDecimals, RoundingMode.HALF_UP);
        }
        if (all) {
            whole = input;
        }
        int period = moment.calendar().ordinalOf(on);
        events.add(new Event(
                deal,
                on,
                period,
                moment.payPeriod(rule.component.payout(), period),
                segment,
                input,
                whole,
                raw,
                fx,
                share.stake(),
                share.of(),
                null));
    }

    /** A deal with reversals: those of the pay period in which it begins to count make it smaller, later ones undo it on their own day. */
    private void countUndone(Deal deal, Rule.Share share, BigDecimal measure, List<Deal> reversals) {
        Due due = new Due(measure, deal.amount(), null);
        List<Deal> after = new ArrayList<>();
        List<Deal> before = new ArrayList<>();
        for (Deal reversal : reversals) {
            if (after.isEmpty() && nets(reversal, first(due.occurrences(rule, deal)))) {
                due = due.less(deal, reversal, measureOf(reversal, deal, measure));
                before.add(reversal);
            } else {
                after.add(reversal);
            }
        }
        int first = events.size();
        boolean undone = !before.isEmpty()
                && (due.amount().signum() == 0 || due.measure().signum() != measure.signum());
        if (!undone && after.isEmpty()) {
            count(deal, share, due.measure(), due.occurrences(rule, deal));
        } else if (!undone) {
            new Unwinding(this, undoing, rule, deal, share)
                    .run(due, after, reversal -> measureOf(reversal, deal, measure));
        }
        note(deal, share, measure, before, first);
    }

    /** Whether a reversal comes by the end of the pay period in which the deal begins to count: nothing has been paid on it then. */
    private boolean nets(Deal reversal, @Nullable LocalDate on) {
        return on == null
                || !moment.calendar().covers(on)
                || !reversal.booked()
                        .isAfter(moment.window(
                                        rule.component.payout(),
                                        moment.calendar().ordinalOf(on))
                                .to());
    }

    private static @Nullable LocalDate first(List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(Occurrence::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** What a reversal takes off the measure: its own figure, else its share of the original's. */
    private BigDecimal measureOf(Deal reversal, Deal deal, BigDecimal measure) {
        BigDecimal own =
                rule.isMoney() || "quantity".equals(rule.component.measure().field()) ? rule.measure(reversal) : null;
        if (own != null && own.signum() != measure.signum()) {
            return own;
        }
        return deal.amount().signum() == 0
                ? measure.negate()
                : measure.multiply(reversal.amount()).divide(deal.amount(), 10, RoundingMode.HALF_UP);
    }

    private void note(Deal deal, Rule.Share share, BigDecimal measure, List<Deal> before, int first) {
        for (Deal reversal : before) {
            LocalDate on = first < events.size() ? events.get(first).on : reversal.booked();
            if (on.isAfter(moment.end()) || !moment.calendar().covers(on)) {
                continue;
            }
            BigDecimal off = rule.credited(measureOf(reversal, deal, measure), share, deal.currency());
            int period = moment.calendar().ordinalOf(on);
            netted.add(new Event(
                    deal,
                    on,
                    period,
                    moment.payPeriod(rule.component.payout(), period),
                    terms.segmentUpTo(on),
                    off,
                    off,
                    off,
                    null,
                    share.stake(),
                    share.of(),
                    reversal));
        }
    }

    /** Puts the events into their order and counts every value once, where values are counted. */
    void finish() {
        Collections.sort(events);
        if (!rule.isDistinctCount()) {
            return;
        }
        Interval interval = rule.evaluation == null ? rule.judged() : rule.evaluation;
        String field = String.valueOf(rule.component.measure().field());
        Set<String> seen = new HashSet<>();
        int window = Integer.MIN_VALUE;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            int last = moment.window(interval, event.period).last();
            if (last != window) {
                seen.clear();
                window = last;
            }
            if (event.deal != null
                    && event.undoing == null
                    && !seen.add(String.valueOf(DealFields.text(event.deal, field)))) {
                events.set(i, event.counting(BigDecimal.ZERO));
            }
        }
    }
}
