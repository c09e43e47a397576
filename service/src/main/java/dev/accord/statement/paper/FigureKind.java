package dev.accord.statement.paper;

import java.util.Locale;

/** What a figure of the summary, of the balances or of the year says; worded as {@code statement.paper.figure.<key>}. */
public enum FigureKind {
    EARNED,
    /** Earlier deals of an open window paid by a tier reached now. */
    RETROACTIVE,
    /** What closed periods turned out different by. */
    CORRECTED,
    ADJUSTED,
    /** Held back by the plan until an event. */
    HELD_BACK,
    RELEASED,
    /** Not paid because of a dispute, or because the plan is not accepted. */
    WITHHELD,
    ADVANCED,
    SET_OFF,
    TOPPED_UP,
    RECOVERED,
    CARRIED_IN,
    CARRIED_OUT,
    RAISED_TO_MINIMUM,
    FORFEITED,
    PAID,
    /** Balance: waits for a later payment, or is owed when negative. */
    CARRIED,
    /** Balance: draws still to be recovered. */
    OWED,
    /** Balance: everything held back and not released. */
    HELD_IN_TOTAL,
    /** Balance: advance of an interval that has not ended. */
    ADVANCE_OPEN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
