package dev.accord.commission.calc;

import dev.accord.plan.definition.Eligibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a deal, or a part of it, begins to count.
 *
 * @param start share of the deal that counted in the parts before
 * @param end share of the deal with this part: the part is what lies between
 */
record Occurrence(LocalDate on, Ratio start, Ratio end) {

    boolean isWhole() {
        return start == Ratio.ZERO && end == Ratio.ONE;
    }

    /** The part of a sum that this occurrence counts, so that all parts add up to the sum. */
    BigDecimal part(BigDecimal sum, int decimals) {
        return isWhole()
                ? sum
                : end.times(sum)
                        .round(decimals, java.math.RoundingMode.HALF_UP)
                        .subtract(start.times(sum).round(decimals, java.math.RoundingMode.HALF_UP));
    }

    /**
     * When a deal counts.
     *
     * @param due what the customer owes, after credit memos
     * @param notBefore the day a credit memo made the payments enough; {@code null} when none did
     */
    static List<Occurrence> of(Eligibility eligibility, Deal deal, BigDecimal due, @Nullable LocalDate notBefore) {
        if (eligibility.isPlain() && eligibility.parts().getFirst().on() == Eligibility.Event.BOOKING) {
            return List.of(new Occurrence(deal.booked(), Ratio.ZERO, Ratio.ONE));
        }
        List<Occurrence> found = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        boolean one = eligibility.parts().size() == 1;
        for (Eligibility.Part part : eligibility.parts()) {
            BigDecimal share = part.share() == null ? BigDecimal.ONE : part.share();
            Ratio start = one ? Ratio.ZERO : Ratio.of(before);
            if (part.partial()) {
                partial(found, deal, part, due, start, share);
            } else {
                LocalDate on = day(part, deal, due, notBefore);
                if (on != null) {
                    found.add(new Occurrence(
                            on.plusDays(part.waitingDays()), start, one ? Ratio.ONE : Ratio.of(before.add(share))));
                }
            }
            before = before.add(share);
        }
        return found;
    }

    private static void partial(
            List<Occurrence> found, Deal deal, Eligibility.Part part, BigDecimal due, Ratio start, BigDecimal share) {
        if (due.signum() <= 0) {
            found.add(new Occurrence(deal.booked().plusDays(part.waitingDays()), start, start.plus(Ratio.of(share))));
            return;
        }
        BigDecimal paid = BigDecimal.ZERO;
        Ratio reached = start;
        for (Deal.Payment payment : byDay(deal)) {
            paid = paid.add(payment.amount()).min(due);
            Ratio end = start.plus(Ratio.of(paid.multiply(share), due));
            if (end.num().multiply(reached.den()).compareTo(reached.num().multiply(end.den())) != 0) {
                found.add(new Occurrence(payment.on().plusDays(part.waitingDays()), reached, end));
                reached = end;
            }
        }
    }

    private static @Nullable LocalDate day(
            Eligibility.Part part, Deal deal, BigDecimal due, @Nullable LocalDate notBefore) {
        return switch (part.on()) {
            case BOOKING -> deal.booked();
            case INVOICING -> deal.invoiced();
            case PAYMENT -> paidInFull(deal, due, notBefore);
        };
    }

    /** The day the payments reached what is due; {@code null} when they have not. */
    static @Nullable LocalDate paidInFull(Deal deal, BigDecimal due, @Nullable LocalDate notBefore) {
        LocalDate on = null;
        if (due.signum() <= 0) {
            on = deal.booked();
        } else {
            BigDecimal paid = BigDecimal.ZERO;
            for (Deal.Payment payment : byDay(deal)) {
                paid = paid.add(payment.amount());
                if (paid.compareTo(due) >= 0) {
                    on = payment.on();
                    break;
                }
            }
        }
        return on != null && notBefore != null && on.isBefore(notBefore) ? notBefore : on;
    }

    private static List<Deal.Payment> byDay(Deal deal) {
        return deal.payments().size() < 2
                ? deal.payments()
                : deal.payments().stream()
                        .sorted(Comparator.comparing(Deal.Payment::on).thenComparing(Deal.Payment::amount))
                        .toList();
    }
}
