package dev.accord.plan.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One readable row of the file.
 *
 * @param component empty for what concerns the whole plan
 * @param currency written after the target incentive, if any
 * @param overrides as written: {@code 2=7%;3=9%}
 * @param from {@code null}: first day of the plan
 */
record Line(
        int row,
        String plan,
        String person,
        String component,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal target,
        @Nullable String currency,
        String overrides,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
