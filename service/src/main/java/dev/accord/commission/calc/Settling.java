package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles all plans of a person, one period after the other. What a plan that has ended still has to get back comes off the plan the person is on then; where there
 * is none, it stays with the ended one.
 */
final class Settling {

    private final Moment moment;
    private final List<Settler> settlers;
    private final Rates rates;

    /** The rate of a day; {@code null} where there is none. */
    @FunctionalInterface
    interface Rates {
        @Nullable
        BigDecimal rate(String from, String to, LocalDate day);
    }

    /** @param settlers one for each plan */
    Settling(Moment moment, List<Settler> settlers, Rates rates) {
        this.moment = moment;
        this.settlers = settlers;
        this.rates = rates;
    }

    /** By plan, in the order of the plans. */
    List<List<Settlement>> settle() {
        List<Integer> order = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < settlers.size(); i++) {
            order.add(i);
            first = Math.min(first, settlers.get(i).open());
        }
        order.sort(Comparator.comparingInt(i -> settlers.get(i).last()));
        for (int period = first; period <= moment.through(); period++) {
            settle(period, order);
        }
        return settlers.stream().map(Settler::settlements).toList();
    }

    /** Plans that end first come first: what they hand over is settled in the same period. */
    private void settle(int period, List<Integer> order) {
        List<List<Settler.Debt>> debts = new ArrayList<>();
        settlers.forEach(settler -> debts.add(new ArrayList<>()));
        for (int i : order) {
            int heir = heir(settlers.get(i), period);
            Settler.Heir to = heir < 0 ? null : heirOf(settlers.get(i), settlers.get(heir), period);
            Settler.Debt debt = settlers.get(i).settle(period, to, debts.get(i));
            if (debt != null && heir >= 0) {
                debts.get(heir).add(debt);
            }
        }
    }

    private Settler.@Nullable Heir heirOf(Settler ended, Settler heir, int period) {
        String from = ended.plan().currency();
        String to = heir.plan().currency();
        BigDecimal rate = from.equals(to) ? BigDecimal.ONE : rates.rate(from, to, moment.lastDay(period));
        return rate == null ? null : new Settler.Heir(heir.plan().code(), to, rate);
    }

    /** The plan that takes over from one at its end: of those that last longer, the one begun last. */
    private int heir(Settler ended, int period) {
        int found = -1;
        for (int i = 0; i < settlers.size() && period >= ended.last(); i++) {
            Settler one = settlers.get(i);
            boolean in = one.first() <= period && period <= one.last() && one.last() > ended.last();
            if (in && (found < 0 || one.first() > settlers.get(found).first())) {
                found = i;
            }
        }
        return found;
    }
}
