package dev.accord.commission.calc;

import dev.accord.commission.calc.Balances.Owed;
import dev.accord.commission.calc.Settlement.Kind;
import dev.accord.commission.calc.Settlement.Move;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What turns earned into paid, in the order it happens; each move with the arithmetic of its amount. */
final class Moves {

    private final String currency;
    private final List<Move> moves = new ArrayList<>();

    Moves(String currency) {
        this.currency = currency;
    }

    List<Move> all() {
        return List.copyOf(moves);
    }

    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Move move : moves) {
            sum = sum.add(move.amount());
        }
        return sum;
    }

    /** @param about the deal, or the period where no deal is meant */
    void held(String component, String about, BigDecimal earned, BigDecimal share, BigDecimal part) {
        add(Kind.HELD, component, about, "held", part.negate(), money(earned), Value.percent(share), Value.text(about));
    }

    /** @param on the day it is released; {@code null} where the plan holds nothing back any more */
    void released(String component, String about, BigDecimal amount, @Nullable LocalDate on) {
        if (on == null) {
            add(Kind.RELEASED, component, about, "released.now", amount, Value.text(about));
        } else {
            add(Kind.RELEASED, component, about, "released", amount, Value.text(about), new Value.Day(on));
        }
    }

    /** @param days on the plan of the interval's */
    void advanced(String draw, String window, BigDecimal amount, BigDecimal whole, int days, int of) {
        add(
                Kind.ADVANCED,
                null,
                draw,
                days == of ? "advanced" : "advanced.days",
                amount,
                Value.text(draw),
                Value.text(window),
                money(whole),
                Value.number(days),
                Value.number(of));
    }

    void setOff(String draw, BigDecimal ahead, BigDecimal earned, BigDecimal set, boolean owed) {
        add(
                Kind.SET_OFF,
                null,
                draw,
                owed ? "set-off.owed" : "set-off",
                set.negate(),
                Value.text(draw),
                money(ahead),
                money(earned),
                money(ahead.subtract(set)));
    }

    void toppedUp(String draw, BigDecimal guaranteed, BigDecimal earned, boolean owed) {
        add(
                Kind.TOPPED_UP,
                null,
                draw,
                owed ? "topped-up.owed" : "topped-up",
                guaranteed.subtract(earned),
                Value.text(draw),
                money(guaranteed),
                money(earned));
    }

    /** @param room earnings that may go towards it */
    void recovered(String about, Owed owed, BigDecimal room, BigDecimal part) {
        add(
                Kind.RECOVERED,
                null,
                about,
                owed.draw() < 0 ? "recovered.minimum" : "recovered",
                part.negate(),
                Value.text(owed.since()),
                money(owed.amount()),
                money(room),
                money(owed.amount().subtract(part)));
    }

    /** @param to what it is added to */
    void carriedIn(BigDecimal amount, BigDecimal to) {
        add(
                Kind.CARRIED_IN,
                null,
                "",
                amount.signum() < 0 ? "carried-in.negative" : "carried-in",
                amount,
                money(to),
                money(to.add(amount)));
    }

    void negative(BigDecimal minus) {
        add(Kind.CARRIED_OUT, null, "", "carried-out.negative", minus.negate(), money(minus));
    }

    void aboveMaximum(BigDecimal total, BigDecimal maximum, boolean forfeit) {
        add(
                forfeit ? Kind.FORFEITED : Kind.CARRIED_OUT,
                null,
                "",
                forfeit ? "forfeited" : "carried-out.maximum",
                maximum.subtract(total),
                money(maximum),
                money(total));
    }

    void belowMinimum(BigDecimal total, BigDecimal minimum) {
        add(Kind.CARRIED_OUT, null, "", "carried-out.minimum", total.negate(), money(total), money(minimum));
    }

    void raisedToMinimum(BigDecimal total, BigDecimal minimum) {
        add(Kind.RAISED_TO_MINIMUM, null, "", "raised", minimum.subtract(total), money(minimum), money(total));
    }

    void handedOver(BigDecimal minus, String plan) {
        add(Kind.HANDED_OVER, null, plan, "handed-over", minus.negate(), money(minus), Value.text(plan));
    }

    void takenOver(Settler.Debt debt) {
        add(
                Kind.TAKEN_OVER,
                null,
                debt.planCode(),
                debt.currency().equals(currency) ? "taken-over" : "taken-over.converted",
                debt.converted(),
                Value.text(debt.planCode()),
                Value.money(debt.amount(), debt.currency()),
                Value.number(debt.rate()));
    }

    private Value money(BigDecimal amount) {
        return Value.money(amount, currency);
    }

    private void add(
            Kind kind, @Nullable String component, String about, String step, BigDecimal amount, Value... operands) {
        moves.add(new Move(kind, amount, component, about, List.of(Step.of("move." + step, money(amount), operands))));
    }
}
