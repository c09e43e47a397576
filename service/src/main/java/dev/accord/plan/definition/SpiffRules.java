package dev.accord.plan.definition;

import java.util.List;

/** SPIFFs pay something, on days of the plan. */
final class SpiffRules {

    private SpiffRules() {}

    static void check(Findings found, String path, PlanDefinition plan, List<Spiff> spiffs) {
        found.unique(path, "code", spiffs.stream().map(Spiff::code).toList());
        for (int i = 0; i < spiffs.size(); i++) {
            Spiff spiff = spiffs.get(i);
            String at = path + "[" + i + "]";
            found.code(at + ".code", spiff.code());
            found.name(at + ".name", spiff.name());
            found.positive(at + ".amount", spiff.amount());
            ComponentRules.filters(found, at + ".filters", spiff.filters());
            if (spiff.from() != null && spiff.to() != null && spiff.to().isBefore(spiff.from())) {
                found.add(at + ".to", "period-backwards", spiff.to(), spiff.from());
            }
            if (spiff.from() != null && plan.from() != null && spiff.from().isBefore(plan.from())) {
                found.add(at + ".from", "spiff-before-plan", spiff.from(), plan.from());
            }
            if (spiff.to() != null && plan.to() != null && spiff.to().isAfter(plan.to())) {
                found.add(at + ".to", "spiff-after-plan", spiff.to(), plan.to());
            }
        }
    }
}
