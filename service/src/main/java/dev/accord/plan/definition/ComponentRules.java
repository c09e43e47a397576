package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold within one component. */
final class ComponentRules {

    private static final List<Limit.Scope> SCOPES =
            List.of(Limit.Scope.TRANSACTION, Limit.Scope.PERIOD, Limit.Scope.COMPONENT);

    private ComponentRules() {}

    static void check(Findings found, String path, PlanDefinition plan, Component component) {
        found.code(path + ".code", component.code());
        found.name(path + ".name", component.name());
        if (component.weight() != null) {
            found.share(path + ".weight", component.weight());
        }
        if (component.targetIncentive() != null) {
            found.positive(path + ".targetIncentive", component.targetIncentive());
        }
        measure(found, path + ".measure", component.measure());
        filters(found, path + ".filters", component.filters());
        eligibility(found, path + ".eligibility", component.eligibility());
        credit(found, path + ".credit", component.credit());
        quota(found, path + ".quota", component.quota());
        LimitRules.caps(found, path + ".caps", component.caps(), SCOPES);
        LimitRules.caps(found, path + ".floors", component.floors(), SCOPES);
        LimitRules.capsAboveFloors(found, path + ".caps", component.caps(), component.floors());
        SpiffRules.check(found, path + ".spiffs", plan, component.spiffs());
        later(found, path, component);
        if (component.rateTable() != null) {
            RateTableRules.check(found, path + ".rateTable", component, component.rateTable());
        } else if (component.spiffs().isEmpty()) {
            found.add(path + ".rateTable", "component-pays-nothing", component.code());
        }
    }

    private static void measure(Findings found, String path, Measure measure) {
        boolean needsField = measure.kind() == Measure.Kind.AMOUNT
                || measure.kind() == Measure.Kind.MARGIN
                || measure.kind() == Measure.Kind.ATTAINMENT;
        if (needsField && measure.field() == null) {
            found.add(path + ".field", "measure-field-missing", measure.kind().word());
        }
        if (measure.kind() == Measure.Kind.MARGIN && measure.costField() == null) {
            found.add(path + ".costField", "measure-cost-missing");
        }
        if (measure.kind() != Measure.Kind.MBO) {
            if (!measure.objectives().isEmpty()) {
                found.add(
                        path + ".objectives",
                        "objectives-unused",
                        measure.kind().word());
            }
            return;
        }
        objectives(found, path + ".objectives", measure.objectives());
    }

    private static void objectives(Findings found, String path, List<Measure.Objective> objectives) {
        if (objectives.isEmpty()) {
            found.add(path, "objectives-none");
            return;
        }
        found.unique(
                path, "code", objectives.stream().map(Measure.Objective::code).toList());
        for (int i = 0; i < objectives.size(); i++) {
            String at = path + "[" + i + "]";
            found.code(at + ".code", objectives.get(i).code());
            found.name(at + ".name", objectives.get(i).name());
            found.share(at + ".weight", objectives.get(i).weight());
        }
        BigDecimal sum = objectives.stream()
                .map(Measure.Objective::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            found.add(path, "weights-off", Findings.percent(sum));
        }
    }

    static void filters(Findings found, String path, List<Filter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            Filter filter = filters.get(i);
            String at = path + "[" + i + "]";
            if (filter.field().isBlank()) {
                found.add(at + ".field", "missing");
            }
            if (filter.values().isEmpty()) {
                found.add(at + ".values", "filter-without-value", filter.field());
            } else if (!filter.operator().takesMany() && filter.values().size() > 1) {
                found.add(at + ".values", "filter-one-value", filter.operator().word());
            } else if (filter.operator().comparesNumbers()
                    && !isNumber(filter.values().getFirst())) {
                found.add(at + ".values", "filter-not-a-number", filter.values().getFirst());
            }
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,9})?");
    }

    private static void eligibility(Findings found, String path, Eligibility eligibility) {
        List<Eligibility.Part> parts = eligibility.parts();
        boolean several = parts.size() > 1;
        if (parts.isEmpty() || parts.size() > 10) {
            found.add(path + ".parts", parts.isEmpty() ? "parts-none" : "too-many", parts.size(), 10);
        }
        for (int i = 0; i < parts.size(); i++) {
            Eligibility.Part part = parts.get(i);
            String at = several ? path + ".parts[" + i + "]" : path;
            if (several) {
                found.share(at + ".share", part.share());
            }
            if (part.partial() && part.on() != Eligibility.Event.PAYMENT) {
                found.add(at + ".partial", "partial-without-payment", part.on().word());
            }
            if (part.waitingDays() < 0 || part.waitingDays() > 3660) {
                found.add(at + ".waitingDays", "waiting-out-of-range", part.waitingDays());
            }
        }
        BigDecimal sum = parts.stream()
                .map(Eligibility.Part::share)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            found.add(path + ".parts", "parts-off", Findings.percent(sum));
        }
    }

    private static void credit(Findings found, String path, Credit credit) {
        switch (credit.kind()) {
            case DIRECT -> {
                if (credit.rate() != null) {
                    found.share(path + ".rate", credit.rate());
                }
            }
            case SPLIT -> {
                if (credit.splitField() == null) {
                    found.add(path + ".splitField", "split-field-missing");
                }
            }
            case OVERLAY -> found.share(path + ".rate", credit.rate());
            case ROLLUP -> levels(found, path + ".levels", credit.levels());
        }
        if (credit.kind() != Credit.Kind.ROLLUP && !credit.levels().isEmpty()) {
            found.add(path + ".levels", "levels-unused", credit.kind().word());
        }
    }

    private static void levels(Findings found, String path, List<Credit.Level> levels) {
        if (levels.isEmpty()) {
            found.add(path, "levels-none");
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            String at = path + "[" + i + "]";
            int level = levels.get(i).level();
            if (level < 1 || level > 10) {
                found.add(at + ".level", "level-out-of-range", level);
            } else if (!seen.add(level)) {
                found.add(at + ".level", "level-twice", level);
            }
            found.share(at + ".rate", levels.get(i).rate());
        }
    }

    private static void quota(Findings found, String path, @Nullable Quota quota) {
        if (quota == null) {
            return;
        }
        if (quota.amount() != null) {
            found.positive(path + ".amount", quota.amount());
        }
        int former = 0;
        for (int i = 0; i < quota.ramp().size(); i++) {
            Quota.Ramp step = quota.ramp().get(i);
            String at = path + ".ramp[" + i + "]";
            if (step.month() <= former) {
                found.add(at + ".month", "ramp-order", step.month(), former);
            }
            former = Math.max(former, step.month());
            found.share(at + ".share", step.share());
        }
    }

    private static void later(Findings found, String path, Component component) {
        Holdback holdback = component.holdback();
        if (holdback != null) {
            found.share(path + ".holdback.share", holdback.share());
            if (holdback.afterDays() < 0) {
                found.add(path + ".holdback.afterDays", "negative", holdback.afterDays());
            }
        }
        Clawback clawback = component.clawback();
        if (clawback != null) {
            found.share(path + ".clawback.share", clawback.share());
            if (clawback.withinDays() < 1) {
                found.add(path + ".clawback.withinDays", "not-positive", clawback.withinDays());
            }
        }
    }
}
