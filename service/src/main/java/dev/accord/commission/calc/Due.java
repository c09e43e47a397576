package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a deal after some of its reversals.
 *
 * @param measure of what is left
 * @param amount the customer owes
 * @param notBefore the day a reversal made the payments enough; {@code null} when none did
 */
record Due(BigDecimal measure, BigDecimal amount, @Nullable LocalDate notBefore) {

    /** @param off what the reversal takes off the measure */
    Due less(Deal deal, Deal reversal, BigDecimal off) {
        LocalDate paid = Occurrence.paidInFull(deal, amount, notBefore);
        boolean open = paid == null || paid.isAfter(reversal.booked());
        return new Due(measure.add(off), amount.add(reversal.amount()), open ? reversal.booked() : notBefore);
    }

    /** When what is left counts. */
    List<Occurrence> occurrences(Rule rule, Deal deal) {
        return Occurrence.of(rule.component.eligibility(), deal, amount, notBefore);
    }
}
