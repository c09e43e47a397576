package dev.accord.plan.web;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PayoutCurve;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payout curves of a plan as the editor draws them: what one evaluation pays somebody on the plan's own numbers. */
final class Curves {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Curves() {}

    static List<PlanJson.Curve> of(PlanDefinition plan) {
        List<PlanJson.Curve> curves = new ArrayList<>();
        for (int i = 0; i < plan.components().size(); i++) {
            Component component = plan.components().get(i);
            RateTable table = component.rateTable();
            if (table != null && isDrawable(table)) {
                curves.add(curve(plan, component, table, i));
            }
        }
        return curves;
    }

    private static PlanJson.Curve curve(PlanDefinition plan, Component component, RateTable table, int index) {
        BigDecimal target = perEvaluation(plan, table, plan.targetOf(component, plan.targetIncentive()));
        boolean ofTarget = table.on() == Basis.ATTAINMENT;
        List<List<BigDecimal>> pieces = PayoutCurve.of(table, ofTarget && target == null ? HUNDRED : target).stream()
                .map(it -> List.of(it.fromX(), it.fromPay(), it.toX(), it.toPay()))
                .toList();
        return new PlanJson.Curve(
                component.code(), index, ofTarget, !ofTarget || target != null, plan.currency(), pieces);
    }

    /** The part of the whole period's target that belongs to one evaluation. */
    private static @Nullable BigDecimal perEvaluation(
            PlanDefinition plan, RateTable table, @Nullable BigDecimal target) {
        int window = switch (table.evaluation()) {
            case PER_TRANSACTION -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            case YEAR -> 12;
        };
        if (target == null || plan.from() == null || plan.to() == null || window == 0) {
            return target;
        }
        long months =
                Math.max(1, ChronoUnit.MONTHS.between(plan.from(), plan.to().plusDays(1)));
        return target.multiply(BigDecimal.valueOf(Math.min(window, months)))
                .divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
    }

    private static boolean isDrawable(RateTable table) {
        BigDecimal reached = BigDecimal.ZERO;
        for (RateTable.Tier tier : table.tiers()) {
            if (tier.low() == null || tier.low().compareTo(reached) < 0) {
                return false;
            }
            if (tier.high() != null && tier.high().compareTo(tier.low()) <= 0) {
                return false;
            }
            reached = tier.low();
        }
        return !table.tiers().isEmpty();
    }
}
