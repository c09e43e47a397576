package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes from one settlement of a plan into the next.
 *
 * @param owed draws and top-ups still to be recovered, oldest first
 * @param carried to be paid later; below zero: more was taken back than there was to pay
 * @param held earned and not released yet
 * @param interim draw intervals that have not ended
 */
public record Balances(List<Owed> owed, BigDecimal carried, List<Interim> interim, List<Held> held) {

    public static final Balances NONE = new Balances(List.of(), BigDecimal.ZERO, List.of(), List.of());

    public Balances {
        owed = List.copyOf(owed);
        interim = List.copyOf(interim);
        held = List.copyOf(held);
    }

    /**
     * @param draw place of the draw in the plan, counted from 0; -1 for a payment raised to the minimum
     * @param since period it comes from
     */
    public record Owed(int draw, String since, BigDecimal amount) {}

    /**
     * The running interval of a draw longer than a period.
     *
     * @param advanced paid ahead and not yet earned
     * @param earned of the interval so far
     */
    public record Interim(int draw, String window, BigDecimal advanced, BigDecimal earned) {}

    /**
     * @param deal external id; {@code null} for what is held without a deal
     * @param period the earnings are of
     */
    public record Held(String component, @Nullable String deal, String period, BigDecimal amount) {}

    public BigDecimal owedInTotal() {
        return owed.stream().map(Owed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
