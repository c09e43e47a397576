package dev.accord.plan.definition;

/** How long something is counted, or how often it happens. */
public enum Interval implements Word {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
