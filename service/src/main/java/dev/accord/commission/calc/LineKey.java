package dev.accord.commission.calc;

import org.jspecify.annotations.Nullable;

/**
 * What a line of earnings is about. All lines of one key add up to what is due for it; what closed periods posted for the key is subtracted from that.
 *
 * @param component {@code null} for what concerns the whole plan
 * @param deal external id; {@code null} where no single deal is meant
 * @param window the evaluation or pay window
 */
public record LineKey(
        String planCode,
        @Nullable String component,
        @Nullable String deal,
        LineKind.Family family,
        @Nullable String code,
        String window) {}
