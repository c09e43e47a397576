package dev.accord.commission.calc;

import dev.accord.plan.definition.PlanDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a plan earned into what it pays, one open period after the other: holdback, draws, recovery, and the bounds of a payment. */
final class Settler {

    private final List<Terms> versions;
    private final Moment moment;
    private final Payout payout;
    private final Settling.Rates rates;
    private final Company company;
    private final List<Line> corrections;
    private final int open;
    private final List<List<Line>> byPeriod = new ArrayList<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private Balances balances;

    /** @param rate from this plan's currency to the other's */
    record Heir(String planCode, String currency, BigDecimal rate) {}

    /** What an ended plan hands over: its amount, and what that is in the currency of the plan that takes it over. */
    record Debt(String planCode, BigDecimal amount, String currency, BigDecimal rate, BigDecimal converted) {}

    /** @param versions of the plan, in the order of their days */
    Settler(
            List<Terms> versions,
            Moment moment,
            Payout payout,
            Balances balances,
            Settling.Rates rates,
            Company company,
            List<Line> lines,
            List<Line> corrections) {
        this.versions = versions;
        this.moment = moment;
        this.payout = payout;
        this.balances = balances;
        this.rates = rates;
        this.company = company;
        this.corrections = corrections;
        this.open = moment.closed() == Integer.MIN_VALUE ? first() : moment.closed() + 1;
        for (int period = open; period <= moment.through(); period++) {
            byPeriod.add(new ArrayList<>());
        }
        for (Line line : lines) {
            if (line.period() >= open && line.period() <= moment.through()) {
                byPeriod.get(line.period() - open).add(line);
            }
        }
    }

    int first() {
        return versions.getFirst().first;
    }

    int last() {
        return versions.getLast().last;
    }

    /** The first period that is not closed. */
    int open() {
        return open;
    }

    PlanDefinition plan() {
        return versions.getLast().plan;
    }

    List<Settlement> settlements() {
        return settlements;
    }

    /** The version in force at the end of a period. */
    private Terms at(int period) {
        Terms found = versions.getFirst();
        for (Terms one : versions) {
            found = one.first > period ? found : one;
        }
        return found;
    }

    /**
     * Settles one period, if there is anything to settle.
     *
     * @param heir who takes over what is left to get back; {@code null} for nobody
     * @return what the heir takes over
     */
    @Nullable
    Debt settle(int period, @Nullable Heir heir, List<Debt> debts) {
        if (period < open) {
            return null;
        }
        List<Line> own = byPeriod.get(period - open);
        List<Line> late = period == open ? corrections : List.of();
        boolean outside = period < first() || (period > last() && isSettled());
        if (outside && own.isEmpty() && late.isEmpty() && debts.isEmpty()) {
            return null;
        }
        return settle(period, own, late, heir, debts);
    }

    private boolean isSettled() {
        return balances.carried().signum() == 0
                && balances.owed().isEmpty()
                && balances.held().isEmpty()
                && balances.interim().isEmpty();
    }

    private @Nullable Debt settle(int period, List<Line> own, List<Line> late, @Nullable Heir heir, List<Debt> debts) {
        Terms terms = at(period);
        Moves moves = new Moves(terms.plan.currency());
        BigDecimal earned = sum(own);
        BigDecimal corrected = sum(late);
        List<Balances.Held> held = balances.held();
        Holding holding = new Holding(terms, moment, company);
        if (holding.isNeeded(balances)) {
            List<Line> all = new ArrayList<>(own);
            all.addAll(late);
            held = holding.settle(period, all, held, moves);
        }
        debts.forEach(moves::takenOver);
        BigDecimal net = earned.add(corrected).add(moves.sum());
        BigDecimal carried = balances.carried();
        if (carried.signum() < 0) {
            moves.carriedIn(carried, net);
            net = net.add(carried);
            carried = BigDecimal.ZERO;
        }
        if (net.signum() < 0 && carried.signum() > 0) {
            BigDecimal used = carried.min(net.negate());
            moves.carriedIn(used, net);
            net = net.add(used);
            carried = carried.subtract(used);
        }
        BigDecimal minus = net.min(BigDecimal.ZERO);
        Debt debt = null;
        if (minus.signum() < 0) {
            net = BigDecimal.ZERO;
            if (heir == null) {
                moves.negative(minus);
            } else {
                debt = handOver(minus, heir, moves);
                minus = BigDecimal.ZERO;
            }
        }
        Draws draws = new Draws(versions, terms, moment, balances);
        BigDecimal pay = net.add(draws.settle(period, net, moves));
        Bounds bounds = new Bounds(terms.plan.payment(), period >= last());
        pay = pay.subtract(draws.recover(period, net, pay, bounds.roomForTopUps(pay), moves));
        BigDecimal paid = bounds.apply(pay, carried, moves);
        if (bounds.raised().signum() > 0) {
            draws.owed.add(new Balances.Owed(-1, moment.id(period), bounds.raised()));
        }
        balances = new Balances(draws.owed, bounds.left().add(minus), draws.interim, held);
        settlements.add(settlement(period, earned, corrected, moves, paid));
        return debt;
    }

    private Debt handOver(BigDecimal minus, Heir heir, Moves moves) {
        int decimals = Money.minorDigits(heir.currency());
        BigDecimal converted = heir.rate().compareTo(BigDecimal.ONE) == 0
                ? minus
                : minus.multiply(heir.rate()).setScale(decimals, RoundingMode.HALF_UP);
        moves.handedOver(minus, heir.planCode());
        return new Debt(plan().code(), minus, plan().currency(), heir.rate(), converted);
    }

    private Settlement settlement(int period, BigDecimal earned, BigDecimal corrected, Moves moves, BigDecimal paid) {
        String currency = plan().currency();
        LocalDate day = moment.lastDay(period);
        boolean same = payout.currency().equals(currency);
        BigDecimal rate = same ? null : rates.rate(currency, payout.currency(), day);
        BigDecimal out = same ? paid : rate == null ? BigDecimal.ZERO : paid.multiply(rate);
        return new Settlement(
                plan().code(),
                moment.id(period),
                currency,
                earned,
                corrected,
                moves.all(),
                paid,
                out.setScale(payout.decimals(), Money.mode(payout.rounding())),
                payout.currency(),
                rate,
                balances);
    }

    private static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            sum = sum.add(line.amount());
        }
        return sum;
    }
}
