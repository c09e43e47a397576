package dev.accord.commission.calc;

import dev.accord.commission.calc.Balances.Interim;
import dev.accord.commission.calc.Balances.Owed;
import dev.accord.commission.calc.calendar.Period;
import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Draw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws of one person on one plan. An advance is paid at the start of its interval and set off against the earnings of the interval; a guarantee tops them up
 * at its end. What is missing at the end is owed when the draw is recoverable, and the company's otherwise.
 */
final class Draws {

    private static final Comparator<Owed> OLDEST_FIRST =
            Comparator.comparing(Owed::since).thenComparing(Owed::draw);

    private final List<Terms> versions;
    private final Terms terms;
    private final Moment moment;
    private final List<Draw> draws;

    final List<Interim> interim = new ArrayList<>();
    final List<Owed> owed = new ArrayList<>();
    /** What a guarantee keeps from being recovered in this period. */
    private BigDecimal guarded = BigDecimal.ZERO;

    /**
     * @param versions of the plan, whose days all count
     * @param terms the one in force
     */
    Draws(List<Terms> versions, Terms terms, Moment moment, Balances before) {
        this.versions = versions;
        this.terms = terms;
        this.moment = moment;
        this.draws = terms.plan.draws();
        interim.addAll(before.interim());
        owed.addAll(before.owed());
    }

    /** What draws add to the earnings of a period. */
    BigDecimal settle(int period, BigDecimal earned, Moves moves) {
        guarded = BigDecimal.ZERO;
        BigDecimal change = BigDecimal.ZERO;
        BigDecimal free = earned;
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            if (isActive(draw, period)) {
                BigDecimal moved = draw.guarantee()
                        ? guarantee(i, draw, period, free, moves)
                        : advance(i, draw, period, free, moves);
                change = change.add(moved);
            }
        }
        return change;
    }

    private BigDecimal advance(int index, Draw draw, int period, BigDecimal earned, Moves moves) {
        Window window = moment.window(draw.per(), period);
        BigDecimal change = BigDecimal.ZERO;
        Interim known = take(index, window);
        BigDecimal ahead;
        if (known == null) {
            ahead = amount(draw, window);
            change = change.add(ahead);
            moves.advanced(name(index), window.id(), ahead, whole(draw), days(draw, window), window.days());
        } else {
            ahead = known.advanced();
        }
        BigDecimal set = ahead.min(earned.max(BigDecimal.ZERO).subtract(guarded).max(BigDecimal.ZERO));
        boolean last = isLast(draw, period, window);
        if (set.signum() > 0) {
            boolean owes = last && draw.kind() == Draw.Kind.RECOVERABLE && ahead.compareTo(set) > 0;
            moves.setOff(name(index), ahead, earned.max(BigDecimal.ZERO).subtract(guarded), set, owes);
            ahead = ahead.subtract(set);
            change = change.subtract(set);
        }
        guarded = guarded.add(set);
        if (last) {
            owe(index, draw, period, ahead);
        } else {
            interim.add(new Interim(index, window.id(), ahead, BigDecimal.ZERO));
        }
        return change;
    }

    private BigDecimal guarantee(int index, Draw draw, int period, BigDecimal earned, Moves moves) {
        Window window = moment.window(draw.per(), period);
        Interim known = take(index, window);
        BigDecimal sum = (known == null ? BigDecimal.ZERO : known.earned()).add(earned.max(BigDecimal.ZERO));
        if (!isLast(draw, period, window)) {
            interim.add(new Interim(index, window.id(), BigDecimal.ZERO, sum));
            guarded = guarded.max(earned);
            return BigDecimal.ZERO;
        }
        BigDecimal wanted = amount(draw, window);
        BigDecimal topUp = wanted.subtract(sum).max(BigDecimal.ZERO);
        BigDecimal before = sum.subtract(earned.max(BigDecimal.ZERO));
        guarded = guarded.max(wanted.subtract(before).max(BigDecimal.ZERO));
        if (topUp.signum() > 0) {
            moves.toppedUp(name(index), wanted, sum, draw.kind() == Draw.Kind.RECOVERABLE);
            owe(index, draw, period, topUp);
        }
        return topUp;
    }

    private void owe(int index, Draw draw, int period, BigDecimal amount) {
        if (draw.kind() == Draw.Kind.RECOVERABLE && amount.signum() > 0) {
            owed.add(new Owed(index, moment.id(period), amount));
        }
    }

    /**
     * Takes back what earlier periods left owed, oldest first and then in the order of the draws.
     *
     * @param earned of the period
     * @param pay what would be paid without recovering
     * @param topUps how much may go towards payments once raised to the minimum
     */
    BigDecimal recover(int period, BigDecimal earned, BigDecimal pay, BigDecimal topUps, Moves moves) {
        BigDecimal room = earned.subtract(guarded).min(pay).max(BigDecimal.ZERO);
        BigDecimal recovered = BigDecimal.ZERO;
        String now = moment.id(period);
        owed.sort(OLDEST_FIRST);
        for (int i = 0; i < owed.size(); i++) {
            Owed one = owed.get(i);
            if (one.since().equals(now)) {
                continue;
            }
            BigDecimal most = one.draw() < 0 ? topUps.subtract(recovered).min(room) : room;
            BigDecimal part = one.amount().min(most).max(BigDecimal.ZERO);
            if (part.signum() > 0) {
                moves.recovered(one.draw() < 0 ? one.since() : name(one.draw()) + " " + one.since(), one, most, part);
                room = room.subtract(part);
                recovered = recovered.add(part);
                owed.set(i, new Owed(one.draw(), one.since(), one.amount().subtract(part)));
            }
        }
        owed.removeIf(one -> one.amount().signum() == 0);
        return recovered;
    }

    private @Nullable Interim take(int index, Window window) {
        for (Interim one : interim) {
            if (one.draw() == index && one.window().equals(window.id())) {
                interim.remove(one);
                return one;
            }
        }
        return null;
    }

    private boolean isActive(Draw draw, int period) {
        int month = period - terms.joined + 1;
        Period days = moment.calendar().at(period);
        return month >= draw.firstMonth()
                && (draw.lastMonth() == null || month <= draw.lastMonth())
                && daysOnPlan(days) > 0;
    }

    private boolean isLast(Draw draw, int period, Window window) {
        for (int later = period + 1; later <= window.last(); later++) {
            if (isActive(draw, later)) {
                return false;
            }
        }
        return true;
    }

    /** The draw of an interval, for the days of its months on which the person is on the plan. */
    private BigDecimal amount(Draw draw, Window window) {
        return Ratio.of(whole(draw).multiply(BigDecimal.valueOf(days(draw, window))), BigDecimal.valueOf(window.days()))
                .round(
                        terms.plan.rounding().decimals(),
                        Money.mode(terms.plan.rounding().mode()));
    }

    private int days(Draw draw, Window window) {
        int days = 0;
        for (int period = window.first(); period <= window.last(); period++) {
            if (isActive(draw, period)) {
                Period one = moment.calendar().at(period);
                days += daysOnPlan(one);
            }
        }
        return days;
    }

    private int daysOnPlan(Period period) {
        int days = 0;
        for (Terms version : versions) {
            days += version.daysInForce(period.from(), period.to());
        }
        return days;
    }

    private static BigDecimal whole(Draw draw) {
        return draw.amount() == null ? BigDecimal.ZERO : draw.amount();
    }

    private static String name(int index) {
        return String.valueOf(index + 1);
    }
}
