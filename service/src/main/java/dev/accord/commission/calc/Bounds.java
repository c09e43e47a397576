package dev.accord.commission.calc;

import dev.accord.plan.definition.Payment;
import dev.accord.plan.definition.Payment.AboveMaximum;
import dev.accord.plan.definition.Payment.BelowMinimum;
import dev.accord.plan.definition.Payment.Recovery;
import java.math.BigDecimal;

/** The smallest and the largest payment of a period. With delayed recovery what is carried waits for the last period of the plan. */
final class Bounds {

    private final Payment payment;
    private final boolean end;
    private final boolean delayed;
    private BigDecimal left = BigDecimal.ZERO;
    private BigDecimal raised = BigDecimal.ZERO;

    /** @param end whether it is the last period on the plan, or a later one */
    Bounds(Payment payment, boolean end) {
        this.payment = payment;
        this.end = end;
        this.delayed = payment.recovery() == Recovery.DELAYED;
    }

    /** What is carried on, of payments. */
    BigDecimal left() {
        return left;
    }

    /** By how much the payment was raised to the minimum. */
    BigDecimal raised() {
        return raised;
    }

    /** How much of a payment may go towards payments once raised to the minimum. */
    BigDecimal roomForTopUps(BigDecimal pay) {
        if (end || payment.minimum() == null) {
            return pay;
        }
        return delayed ? BigDecimal.ZERO : pay.subtract(payment.minimum()).max(BigDecimal.ZERO);
    }

    /** What is paid in the end. */
    BigDecimal apply(BigDecimal pay, BigDecimal carried, Moves moves) {
        boolean waits = delayed && !end;
        BigDecimal total = pay;
        if (!waits && carried.signum() > 0) {
            moves.carriedIn(carried, pay);
            total = total.add(carried);
        }
        left = waits ? carried : BigDecimal.ZERO;
        BigDecimal maximum = payment.maximum();
        boolean free = delayed && end && payment.aboveMaximum() == AboveMaximum.CARRY;
        if (maximum != null && total.compareTo(maximum) > 0 && !free) {
            boolean forfeit = payment.aboveMaximum() == AboveMaximum.FORFEIT;
            moves.aboveMaximum(total, maximum, forfeit);
            left = forfeit ? left : left.add(total.subtract(maximum));
            return maximum;
        }
        BigDecimal minimum = payment.minimum();
        if (minimum == null || end || total.compareTo(minimum) >= 0) {
            return total;
        }
        if (payment.belowMinimum() == BelowMinimum.TOP_UP) {
            raised = minimum.subtract(total);
            moves.raisedToMinimum(total, minimum);
            return minimum;
        }
        if (total.signum() > 0) {
            moves.belowMinimum(total, minimum);
            left = left.add(total);
            return BigDecimal.ZERO;
        }
        return total;
    }
}
