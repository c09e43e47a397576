package dev.accord.commission.calc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure somebody gave or another system computed: how far an objective is reached, or an attainment. It says where things stand at the end of its
 * period; a later one of the same evaluation window replaces it.
 *
 * @param period id of the pay period
 * @param objective of an MBO; {@code null} for a measure of kind {@code attainment}
 * @param value as a share: 0.85 is 85 %
 */
public record Score(
        String personId,
        String planCode,
        String component,
        @Nullable String objective,
        String period,
        BigDecimal value) {}
