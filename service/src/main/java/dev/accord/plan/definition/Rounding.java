package dev.accord.plan.definition;

/**
 * Where and how amounts are rounded.
 *
 * @param decimals digits after the point: usually those of the currency
 * @param on each line of a statement, or the total of a payout period
 */
public record Rounding(int decimals, Mode mode, On on) {

    public enum Mode implements Word {
        HALF_UP,
        HALF_EVEN,
        DOWN,
        UP
    }

    public enum On implements Word {
        LINE,
        PERIOD
    }
}
