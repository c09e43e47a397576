package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one plan pays one person for one period, and what is left for the next.
 *
 * @param currency of the plan; every amount but {@code payout} is in it
 * @param earned lines of the period
 * @param corrections what closed periods turned out different by
 * @param moves what turns earned into paid, in the order it happens
 * @param paid earned and corrections with all moves
 * @param payout the same in the person's currency
 * @param rate used for it
 */
public record Settlement(
        String planCode,
        String period,
        String currency,
        BigDecimal earned,
        BigDecimal corrections,
        List<Move> moves,
        BigDecimal paid,
        BigDecimal payout,
        String payoutCurrency,
        @Nullable BigDecimal rate,
        Balances balances) {

    public Settlement {
        moves = List.copyOf(moves);
    }

    /** Earnings another system computed: paid in their own currency, and carried while they are below zero. */
    public static Settlement ofImported(
            String planCode,
            String period,
            String currency,
            BigDecimal earned,
            BigDecimal corrections,
            Balances before) {
        Moves moves = new Moves(currency);
        BigDecimal net = earned.add(corrections);
        if (before.carried().signum() != 0) {
            moves.carriedIn(before.carried(), net);
            net = net.add(before.carried());
        }
        BigDecimal minus = net.min(BigDecimal.ZERO);
        if (minus.signum() < 0) {
            moves.negative(minus);
        }
        BigDecimal paid = net.subtract(minus);
        Balances after = minus.signum() == 0 ? Balances.NONE : new Balances(List.of(), minus, List.of(), List.of());
        return new Settlement(
                planCode, period, currency, earned, corrections, moves.all(), paid, paid, currency, null, after);
    }

    /**
     * @param amount what it adds to the payment, negative when it takes off
     * @param about the deal, draw, period or plan meant
     * @param steps how the amount came about; none of moves settled before they were kept
     */
    public record Move(
            Kind kind, BigDecimal amount, @Nullable String component, String about, List<Step> steps) {

        public Move {
            steps = List.copyOf(steps);
        }
    }

    public enum Kind {
        HELD,
        RELEASED,
        /** An advance paid ahead of earnings. */
        ADVANCED,
        /** Earnings of the interval set off against its advance. */
        SET_OFF,
        /** A guarantee tops earnings up. */
        TOPPED_UP,
        /** Earlier draws and top-ups paid back. */
        RECOVERED,
        CARRIED_IN,
        CARRIED_OUT,
        RAISED_TO_MINIMUM,
        FORFEITED,
        /** What an ended plan still had to get back, and another takes over. */
        HANDED_OVER,
        TAKEN_OVER
    }
}
