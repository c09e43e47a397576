package dev.accord.commission.run;

import dev.accord.commission.run.EarningReads.Earning;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** In which order lines are listed. */
public enum EarningOrder {
    PERSON(Comparator.comparing(Earning::person)),
    DEAL(Comparator.comparing(Earning::deal, Comparator.nullsLast(Comparator.naturalOrder()))),
    ON(Comparator.comparing(Earning::on)),
    COMPONENT(Comparator.comparing(Earning::component, Comparator.nullsLast(Comparator.naturalOrder()))),
    INPUT(Comparator.comparing(Earning::input)),
    AMOUNT(Comparator.comparing(Earning::amount)),
    PERSON_DOWN(PERSON.up.reversed()),
    DEAL_DOWN(Comparator.comparing(Earning::deal, Comparator.nullsLast(Comparator.reverseOrder()))),
    ON_DOWN(ON.up.reversed()),
    COMPONENT_DOWN(Comparator.comparing(Earning::component, Comparator.nullsLast(Comparator.reverseOrder()))),
    INPUT_DOWN(INPUT.up.reversed()),
    AMOUNT_DOWN(AMOUNT.up.reversed());

    private final Comparator<Earning> up;

    EarningOrder(Comparator<Earning> up) {
        this.up = up;
    }

    /** @param sort {@code person}, {@code deal}, {@code on}, {@code component}, {@code input} or {@code amount}, descending with a minus before it */
    public static EarningOrder of(@Nullable String sort) {
        if (sort != null) {
            String name = sort.startsWith("-") ? sort.substring(1) + "_down" : sort;
            for (EarningOrder order : values()) {
                if (order.name().equalsIgnoreCase(name)) {
                    return order;
                }
            }
        }
        return PERSON;
    }

    /** The order they are kept in. */
    boolean isNatural() {
        return this == PERSON;
    }

    Comparator<Earning> comparator() {
        return up.thenComparing(Earning::person).thenComparing(Earning::line);
    }
}
