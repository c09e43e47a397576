package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all lines about an event have in common. */
abstract class BaseLine implements Line {

    final ComponentTerms terms;
    final Event event;
    final BigDecimal amount;
    private final int period;
    private final LineKind kind;

    BaseLine(ComponentTerms terms, Event event, LineKind kind, int period, BigDecimal amount) {
        this.terms = terms;
        this.event = event;
        this.kind = kind;
        this.period = period;
        this.amount = amount;
    }

    /** Id of the window in the key. */
    abstract String windowId();

    @Nullable
    String code() {
        return null;
    }

    @Override
    public LineKind kind() {
        return kind;
    }

    @Override
    public LineKey key() {
        String deal = event.isScore() ? null : event.id();
        return new LineKey(terms.rule.plan.code(), terms.rule.code(), deal, kind.family(), code(), windowId());
    }

    @Override
    public int period() {
        return period;
    }

    @Override
    public BigDecimal amount() {
        return amount;
    }

    @Override
    public BigDecimal input() {
        return BigDecimal.ZERO;
    }

    @Override
    public @Nullable Deal deal() {
        return event.undoing != null ? event.undoing : event.deal;
    }

    @Override
    public LocalDate on() {
        return event.on;
    }

    @Override
    public @Nullable Role role() {
        return event.isScore() ? null : event.role();
    }

    @Override
    public int level() {
        return event.level();
    }

    @Override
    public BigDecimal share() {
        return event.share;
    }

    @Override
    public @Nullable Reason reason() {
        return null;
    }

    final Value money(BigDecimal value) {
        return Value.money(value, terms.currency());
    }

    /** The measure in its own unit. */
    final Value measured(BigDecimal value) {
        return terms.rule.isMoney() ? money(value) : terms.rule.isScored() ? Value.percent(value) : Value.number(value);
    }

    final Deal dealOfEvent() {
        return Objects.requireNonNull(event.deal);
    }
}
