package dev.accord.plan.definition;

import dev.accord.shared.Issue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a plan at once. Nothing here changes the plan, and a plan without findings can be calculated. */
public final class Validation {

    static final int MAX_COMPONENTS = 50;
    private static final int MAX_TERMS = 20_000;

    private Validation() {}

    public static List<Issue> check(PlanDefinition plan) {
        Findings found = new Findings();
        found.code("code", plan.code());
        found.name("name", plan.name());
        found.text("terms", plan.terms(), MAX_TERMS);
        found.text("terminationTerms", plan.terminationTerms(), MAX_TERMS);
        period(found, plan);
        Currency currency = currency(found, plan.currency());
        rounding(found, plan.rounding(), currency);
        if (plan.targetIncentive() != null) {
            found.positive("targetIncentive", plan.targetIncentive());
        }
        payment(found, plan.payment());
        LimitRules.caps(found, "caps", plan.caps(), List.of(Limit.Scope.PERIOD, Limit.Scope.PLAN));
        draws(found, plan.draws());
        components(found, plan);
        return found.issues();
    }

    private static void period(Findings found, PlanDefinition plan) {
        if (plan.from() == null) {
            found.add("period.from", "missing");
        }
        if (plan.to() == null) {
            found.add("period.to", "missing");
        }
        if (plan.from() == null || plan.to() == null) {
            return;
        }
        if (plan.to().isBefore(plan.from())) {
            found.add("period.to", "period-backwards", plan.to(), plan.from());
        } else if (plan.to().isAfter(plan.from().plusYears(3))) {
            found.add("period.to", "period-too-long", plan.from(), plan.to());
        }
    }

    private static @Nullable Currency currency(Findings found, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            found.add("currency", "currency-unknown", code);
            return null;
        }
    }

    private static void rounding(Findings found, Rounding rounding, @Nullable Currency currency) {
        if (rounding.decimals() < 0 || rounding.decimals() > 6) {
            found.add("rounding.decimals", "rounding-out-of-range", rounding.decimals());
        } else if (currency != null && rounding.decimals() > currency.getDefaultFractionDigits()) {
            found.add(
                    "rounding.decimals",
                    "rounding-finer-than-currency",
                    rounding.decimals(),
                    currency.getCurrencyCode(),
                    currency.getDefaultFractionDigits());
        }
    }

    private static void payment(Findings found, Payment payment) {
        found.notNegative("payment.minimum", payment.minimum());
        found.notNegative("payment.maximum", payment.maximum());
        if (payment.minimum() != null
                && payment.maximum() != null
                && payment.minimum().compareTo(payment.maximum()) > 0) {
            found.add(
                    "payment.minimum",
                    "payment-minimum-above-maximum",
                    payment.minimum().toPlainString(),
                    payment.maximum().toPlainString());
        }
    }

    private static void draws(Findings found, List<Draw> draws) {
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            String path = "draws[" + i + "]";
            found.positive(path + ".amount", draw.amount());
            if (draw.firstMonth() < 1) {
                found.add(path + ".firstMonth", "month-before-first", draw.firstMonth());
            }
            if (draw.lastMonth() != null && draw.lastMonth() < draw.firstMonth()) {
                found.add(path + ".lastMonth", "months-backwards", draw.lastMonth(), draw.firstMonth());
            }
        }
    }

    private static void components(Findings found, PlanDefinition plan) {
        List<Component> components = plan.components();
        if (components.isEmpty()) {
            found.add("components", "components-none");
        } else if (components.size() > MAX_COMPONENTS) {
            found.add("components", "too-many", components.size(), MAX_COMPONENTS);
        }
        found.unique(
                "components", "code", components.stream().map(Component::code).toList());
        for (int i = 0; i < components.size(); i++) {
            ComponentRules.check(found, "components[" + i + "]", plan, components.get(i));
        }
        weights(found, components);
        GateRules.check(found, components);
    }

    private static void weights(Findings found, List<Component> components) {
        List<BigDecimal> weights = components.stream()
                .map(Component::weight)
                .filter(Objects::nonNull)
                .toList();
        if (weights.isEmpty()) {
            return;
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            found.add("components", "weights-off", Findings.percent(sum));
        }
    }
}
