package dev.accord.commission.calc;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Holdback;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds back a share of what is earned on each deal until its event, and releases it then. */
final class Holding {

    private final Terms terms;
    private final Moment moment;
    private final Company company;
    private final RoundingMode rounding;
    private final List<Component> components;

    private record Key(String component, @Nullable String deal, String period) {
        String about() {
            return deal == null ? period : deal;
        }
    }

    Holding(Terms terms, Moment moment, Company company) {
        this.terms = terms;
        this.moment = moment;
        this.company = company;
        this.rounding = Money.mode(terms.plan.rounding().mode());
        this.components = terms.plan.components().stream()
                .filter(component -> component.holdback() != null)
                .toList();
    }

    boolean isNeeded(Balances before) {
        return !components.isEmpty() || !before.held().isEmpty();
    }

    /** Holds what the lines of a period earn and releases what is due by its end; answers what is held after it. */
    List<Balances.Held> settle(int period, List<Line> lines, List<Balances.Held> before, Moves moves) {
        Map<Key, BigDecimal> held = new LinkedHashMap<>();
        before.forEach(it -> held.merge(new Key(it.component(), it.deal(), it.period()), it.amount(), BigDecimal::add));
        for (Component component : components) {
            hold(component, period, lines, held, moves);
        }
        List<Balances.Held> after = new ArrayList<>();
        held.forEach((key, amount) -> {
            if (amount.signum() == 0) {
                return;
            }
            if (isReleased(key, period)) {
                LocalDate on = releasedOn(key);
                moves.released(key.component(), key.about(), amount, LocalDate.MIN.equals(on) ? null : on);
            } else {
                after.add(new Balances.Held(key.component(), key.deal(), key.period(), amount));
            }
        });
        return after;
    }

    private void hold(Component component, int period, List<Line> lines, Map<Key, BigDecimal> held, Moves moves) {
        Map<Key, BigDecimal> earned = new LinkedHashMap<>();
        boolean perDeal = perDeal(component);
        for (Line line : lines) {
            if (component.code().equals(line.key().component())) {
                String deal = about(line);
                if (deal != null || !perDeal) {
                    earned.merge(
                            new Key(component.code(), perDeal ? deal : null, perDeal ? "" : moment.id(period)),
                            line.amount(),
                            BigDecimal::add);
                }
            }
        }
        Holdback holdback = java.util.Objects.requireNonNull(component.holdback());
        BigDecimal share = holdback.share() == null ? BigDecimal.ZERO : holdback.share();
        int decimals = terms.plan.rounding().decimals();
        earned.forEach((key, amount) -> {
            BigDecimal part = amount.multiply(share).setScale(decimals, rounding);
            if (part.signum() != 0 && !isReleased(key, period)) {
                held.merge(key, part, BigDecimal::add);
                moves.held(key.component(), key.about(), amount, share, part);
            }
        });
    }

    /** What undoes a deal lowers what is held of that deal. */
    private static @Nullable String about(Line line) {
        Deal deal = line.deal();
        return deal != null && deal.reverses() != null && line.kind() == LineKind.CLAWBACK
                ? deal.reverses()
                : line.key().deal();
    }

    private static boolean perDeal(Component component) {
        Holdback holdback = component.holdback();
        return holdback != null
                && (holdback.release() == Holdback.Release.INVOICING || holdback.release() == Holdback.Release.PAYMENT);
    }

    private boolean isReleased(Key key, int period) {
        LocalDate on = releasedOn(key);
        return on != null && !on.isAfter(moment.lastDay(period));
    }

    /** What was taken back need not be paid. */
    private @Nullable LocalDate paidInFull(Deal deal) {
        Due due = new Due(BigDecimal.ZERO, deal.amount(), null);
        for (Deal reversal : company.reversals(deal.id(), moment.end())) {
            due = due.less(deal, reversal, BigDecimal.ZERO);
        }
        return Occurrence.paidInFull(deal, due.amount(), due.notBefore());
    }

    private @Nullable LocalDate releasedOn(Key key) {
        Component component = terms.plan.component(key.component()).orElse(null);
        Holdback holdback = component == null ? null : component.holdback();
        if (holdback == null) {
            return LocalDate.MIN;
        }
        Deal deal = key.deal() == null ? null : company.deal(key.deal());
        LocalDate event = switch (holdback.release()) {
            case INVOICING -> deal == null ? null : deal.invoiced();
            case PAYMENT -> deal == null ? null : paidInFull(deal);
            case PERIOD_END ->
                key.period().isEmpty()
                        ? null
                        : moment.calendar().named(key.period()).to();
            case PLAN_END -> terms.to;
        };
        return event == null ? null : event.plusDays(holdback.afterDays());
    }
}
