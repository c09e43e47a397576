package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that counts for a component on a day: a credited deal or part of one, a score, or a deal undone after it was posted. */
final class Event implements Comparable<Event> {

    final @Nullable Deal deal;
    final LocalDate on;
    /** Ordinal of the period of the day. */
    final int period;
    /** Ordinal of the period it is paid with. */
    final int payPeriod;
    /** Place of the assignment whose numbers apply. */
    final int segment;
    /** What it adds to the measure, in the plan's currency or as a count. */
    final BigDecimal input;
    /** The measure of all parts of the deal together; of a score, the score. */
    final BigDecimal whole;
    /** Before conversion; the same as the input in the plan's own currency. */
    final BigDecimal raw;

    final @Nullable BigDecimal fx;
    /** The person's part in the deal; {@code null} of a score. */
    final @Nullable Stake stake;

    final BigDecimal share;
    /** The deal that undoes {@link #deal}; {@code null} for everything else. */
    final @Nullable Deal undoing;

    Event(
            @Nullable Deal deal,
            LocalDate on,
            int period,
            int payPeriod,
            int segment,
            BigDecimal input,
            BigDecimal whole,
            BigDecimal raw,
            @Nullable BigDecimal fx,
            @Nullable Stake stake,
            BigDecimal share,
            @Nullable Deal undoing) {
        this.deal = deal;
        this.on = on;
        this.period = period;
        this.payPeriod = payPeriod;
        this.segment = segment;
        this.input = input;
        this.whole = whole;
        this.raw = raw;
        this.fx = fx;
        this.stake = stake;
        this.share = share;
        this.undoing = undoing;
    }

    Role role() {
        return stake == null ? Role.SELLER : stake.role();
    }

    int level() {
        return stake == null ? 0 : stake.level();
    }

    boolean isScore() {
        return deal == null;
    }

    /** Whether it counts all of its deal at once. */
    boolean isOnePiece() {
        return whole == input || deal == null || whole.compareTo(input) == 0;
    }

    Event counting(BigDecimal count) {
        return new Event(deal, on, period, payPeriod, segment, count, count, count, fx, stake, share, undoing);
    }

    /** The deal it is listed under: the one that undoes, where one does. */
    String id() {
        return undoing != null ? undoing.id() : deal != null ? deal.id() : "";
    }

    /** By day, then by id; what undoes a deal comes after the deals of its day. */
    @Override
    public int compareTo(Event other) {
        int order = on.compareTo(other.on);
        if (order == 0) {
            order = Boolean.compare(undoing != null, other.undoing != null);
        }
        return order != 0 ? order : id().compareTo(other.id());
    }
}
