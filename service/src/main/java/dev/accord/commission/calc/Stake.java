package dev.accord.commission.calc;

import dev.accord.plan.definition.Credit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's part in a deal, before any plan is asked.
 *
 * @param by how the person comes to it: named, or by coverage
 * @param level above the seller; 0 for sellers, overlays and coverage
 * @param share of the deal; of a manager, what the people below have of it
 * @param among the shares it is allotted among, so that the credits add up; {@code null} when it is rounded by itself
 * @param place among those
 */
record Stake(
        Deal deal,
        Role role,
        Credit.By by,
        int level,
        BigDecimal share,
        @Nullable List<BigDecimal> among,
        int place) {}
