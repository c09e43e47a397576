package dev.accord.statement.paper;

import java.util.Locale;

/** A word the statement explains at its end; in the messages as {@code statement.paper.glossary.<key>}. */
public enum GlossaryWord {
    MARGINAL,
    WHOLE,
    INTERPOLATED,
    FIXED,
    ATTAINMENT,
    RETROACTIVE,
    HOLDBACK,
    DRAW,
    CARRIED,
    GATE,
    CAP,
    CLAWBACK;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
