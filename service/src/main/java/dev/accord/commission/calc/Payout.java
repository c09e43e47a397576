package dev.accord.commission.calc;

import dev.accord.plan.definition.Rounding;

/**
 * How a person is paid out.
 *
 * @param currency ISO 4217
 * @param decimals digits after the point
 */
public record Payout(String currency, int decimals, Rounding.Mode rounding) {}
