package dev.accord.plan.definition;

import java.util.Locale;

/** A value of a closed vocabulary; {@link #word()} is how plan files, forms and message keys spell it. */
public interface Word {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
