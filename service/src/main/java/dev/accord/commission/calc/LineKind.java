package dev.accord.commission.calc;

/** What kind of earning a line is. */
public enum LineKind {
    /** By the rate table, for a deal or a score of the period. */
    EARNED(Family.RATE),
    /** A tier reached later pays the deals before it, too: the difference. */
    RETRO(Family.RATE),
    /** The gate opened, or closed again: what that changes on deals before. */
    GATE(Family.RATE),
    SPIFF(Family.SPIFF),
    /** Taken back for a deal undone after its period was closed. */
    CLAWBACK(Family.CLAWBACK),
    /** A reversal that made its deal smaller before it was posted; pays nothing by itself. */
    NETTED(Family.NETTED),
    /** What a cap of the period, the component or the plan takes off. */
    CAP(Family.CAP),
    /** What a floor of the period or the component adds. */
    FLOOR(Family.FLOOR),
    /** Brings the lines of a period to the rounded total, where the plan rounds per period. */
    ROUNDING(Family.ROUNDING);

    /** Lines of one family about the same deal and window add up to one figure. */
    public enum Family {
        RATE,
        SPIFF,
        CLAWBACK,
        NETTED,
        CAP,
        FLOOR,
        ROUNDING
    }

    private final Family family;

    LineKind(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }
}
