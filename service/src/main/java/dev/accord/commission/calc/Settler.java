package dev.accord.commission.calc;

import dev.accord.commission.calc.Balances.Owed;
import dev.accord.commission.calc.Settlement.Kind;
import dev.accord.commission.calc.Settlement.Move;
import dev.accord.plan.definition.Payment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns earned into paid, one open period after the other: holdback, draws, recovery, and the bounds of a payment. */
final class Settler {

    private final Terms terms;
    private final Moment moment;
    private final Payout payout;
    private final Function<Integer, @Nullable BigDecimal> rates;
    private final Holding holding;
    private Balances balances;

    Settler(
            Terms terms,
            Moment moment,
            Payout payout,
            Balances balances,
            Function<Integer, @Nullable BigDecimal> rates,
            Company company) {
        this.terms = terms;
        this.moment = moment;
        this.payout = payout;
        this.balances = balances;
        this.rates = rates;
        this.holding = new Holding(terms, moment, company);
    }

    List<Settlement> settle(List<Line> lines, List<Line> corrections) {
        int start = Math.max(terms.first, moment.closed() == Integer.MIN_VALUE ? terms.first : moment.closed() + 1);
        int open = moment.closed() == Integer.MIN_VALUE ? start : moment.closed() + 1;
        List<List<Line>> byPeriod = new ArrayList<>();
        for (int period = open; period <= moment.through(); period++) {
            byPeriod.add(new ArrayList<>());
        }
        for (Line line : lines) {
            if (line.period() >= open && line.period() <= moment.through()) {
                byPeriod.get(line.period() - open).add(line);
            }
        }
        List<Settlement> settlements = new ArrayList<>();
        for (int period = open; period <= moment.through(); period++) {
            List<Line> own = byPeriod.get(period - open);
            List<Line> late = period == open ? corrections : List.of();
            boolean outside = period < start || (period > terms.last && isSettled());
            if (outside && own.isEmpty() && late.isEmpty()) {
                continue;
            }
            settlements.add(settle(period, own, late));
        }
        return settlements;
    }

    private boolean isSettled() {
        return balances.carried().signum() == 0
                && balances.owed().isEmpty()
                && balances.held().isEmpty()
                && balances.interim().isEmpty();
    }

    private Settlement settle(int period, List<Line> own, List<Line> late) {
        List<Move> moves = new ArrayList<>();
        BigDecimal earned = sum(own);
        BigDecimal corrections = sum(late);
        List<Balances.Held> held = balances.held();
        if (holding.isNeeded(balances)) {
            List<Line> all = new ArrayList<>(own);
            all.addAll(late);
            held = holding.settle(period, all, held, moves);
        }
        BigDecimal net = earned.add(corrections).add(sumOf(moves));
        BigDecimal carried = balances.carried();
        if (carried.signum() < 0) {
            moves.add(new Move(Kind.CARRIED_IN, carried, null, ""));
            net = net.add(carried);
            carried = BigDecimal.ZERO;
        }
        if (net.signum() < 0 && carried.signum() > 0) {
            BigDecimal used = carried.min(net.negate());
            moves.add(new Move(Kind.CARRIED_IN, used, null, ""));
            net = net.add(used);
            carried = carried.subtract(used);
        }
        BigDecimal minus = net.min(BigDecimal.ZERO);
        if (minus.signum() < 0) {
            moves.add(new Move(Kind.CARRIED_OUT, minus.negate(), null, ""));
            net = BigDecimal.ZERO;
        }
        Draws draws = new Draws(terms, moment, balances);
        BigDecimal pay = net.add(draws.settle(period, net, moves));
        pay = pay.subtract(draws.recover(period, net, pay, roomForTopUps(period, pay), moves));
        Bounds bounds = bound(period, pay, carried, moves, draws.owed);
        balances = new Balances(draws.owed, bounds.carried.add(minus), draws.interim, held);
        return settlement(period, earned, corrections, moves, bounds.paid);
    }

    private Settlement settlement(
            int period, BigDecimal earned, BigDecimal corrections, List<Move> moves, BigDecimal paid) {
        boolean same = payout.currency().equals(terms.plan.currency());
        BigDecimal rate = same ? null : rates.apply(period);
        BigDecimal out = same ? paid : rate == null ? BigDecimal.ZERO : paid.multiply(rate);
        return new Settlement(
                terms.plan.code(),
                moment.id(period),
                terms.plan.currency(),
                earned,
                corrections,
                moves,
                paid,
                out.setScale(payout.decimals(), Money.mode(payout.rounding())),
                payout.currency(),
                rate,
                balances);
    }

    private boolean isEnd(int period) {
        return period >= terms.last;
    }

    private BigDecimal roomForTopUps(int period, BigDecimal pay) {
        Payment payment = terms.plan.payment();
        if (isEnd(period) || payment.minimum() == null) {
            return pay;
        }
        return payment.recovery() == Payment.Recovery.DELAYED
                ? BigDecimal.ZERO
                : pay.subtract(payment.minimum()).max(BigDecimal.ZERO);
    }

    private record Bounds(BigDecimal paid, BigDecimal carried) {}

    /** Applies the smallest and the largest payment. With delayed recovery what is carried waits for the last period of the plan. */
    private Bounds bound(int period, BigDecimal pay, BigDecimal carried, List<Move> moves, List<Owed> owed) {
        Payment payment = terms.plan.payment();
        boolean delayed = payment.recovery() == Payment.Recovery.DELAYED;
        boolean waits = delayed && !isEnd(period);
        BigDecimal total = pay;
        if (!waits && carried.signum() > 0) {
            moves.add(new Move(Kind.CARRIED_IN, carried, null, ""));
            total = total.add(carried);
        }
        BigDecimal left = waits ? carried : BigDecimal.ZERO;
        BigDecimal maximum = payment.maximum();
        boolean free = delayed && isEnd(period) && payment.aboveMaximum() == Payment.AboveMaximum.CARRY;
        if (maximum != null && total.compareTo(maximum) > 0 && !free) {
            BigDecimal over = total.subtract(maximum);
            boolean forfeit = payment.aboveMaximum() == Payment.AboveMaximum.FORFEIT;
            moves.add(new Move(forfeit ? Kind.FORFEITED : Kind.CARRIED_OUT, over.negate(), null, ""));
            return new Bounds(maximum, forfeit ? left : left.add(over));
        }
        BigDecimal minimum = payment.minimum();
        if (minimum == null || isEnd(period) || total.compareTo(minimum) >= 0) {
            return new Bounds(total, left);
        }
        if (payment.belowMinimum() == Payment.BelowMinimum.TOP_UP) {
            BigDecimal raise = minimum.subtract(total);
            moves.add(new Move(Kind.RAISED_TO_MINIMUM, raise, null, ""));
            owed.add(new Owed(-1, moment.id(period), raise));
            return new Bounds(minimum, left);
        }
        if (total.signum() > 0 && !isEnd(period)) {
            moves.add(new Move(Kind.CARRIED_OUT, total.negate(), null, ""));
            return new Bounds(BigDecimal.ZERO, left.add(total));
        }
        return new Bounds(total, left);
    }

    private static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            sum = sum.add(line.amount());
        }
        return sum;
    }

    private static BigDecimal sumOf(List<Move> moves) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Move move : moves) {
            sum = sum.add(move.amount());
        }
        return sum;
    }
}
