package dev.accord.commission.calc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on one component.
 *
 * @param window id of the quota or evaluation window
 * @param measured so far, in the unit of the measure
 * @param quota of the whole window, after proration and ramp; {@code null} where nothing is expected
 * @param attainment 1 being the quota, to six decimals; {@code null} without quota
 * @param target incentive of the window; {@code null} where the component has none
 */
public record Attainment(
        String component,
        String window,
        BigDecimal measured,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal target) {}
