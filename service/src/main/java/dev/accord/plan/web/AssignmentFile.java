package dev.accord.plan.web;

import dev.accord.plan.Assignment;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Issue;
import dev.accord.shared.csv.CsvWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assignments as the file that imports to the same, and a page's form as such a file. */
final class AssignmentFile {

    private AssignmentFile() {}

    static CsvWriter heading() {
        return new CsvWriter(List.of(
                "plan_code",
                "person_id",
                "component",
                "quota",
                "target_incentive",
                "rate_overrides",
                "effective_from",
                "effective_to"));
    }

    static void write(CsvWriter csv, Assignment it) {
        csv.row(
                it.planCode(),
                it.personId(),
                "",
                "",
                plain(it.targetIncentive()),
                "",
                it.effective().from(),
                it.effective().to());
        new java.util.TreeMap<>(it.components())
                .forEach((component, own) -> csv.row(
                        it.planCode(),
                        it.personId(),
                        component,
                        plain(own.quota()),
                        plain(own.targetIncentive()),
                        own.written(),
                        it.effective().from(),
                        it.effective().to()));
    }

    /** Row 2 is the whole plan; then the components, each on its own row in the plan's order. */
    static byte[] fromForm(String plan, List<String> components, Map<String, String> form) {
        CsvWriter csv = heading();
        String person = form.getOrDefault("person_id", "");
        String from = form.getOrDefault("effective_from", "");
        String to = form.getOrDefault("effective_to", "");
        csv.row(plan, person, "", "", form.getOrDefault("target_incentive", ""), "", from, to);
        for (String component : components) {
            String quota = form.getOrDefault("quota." + component, "");
            String target = form.getOrDefault("target_incentive." + component, "");
            String rates = form.getOrDefault("rate_overrides." + component, "");
            if (!(quota + target + rates).isBlank()) {
                csv.row(plan, person, component, quota, target, rates, from, to);
            } else {
                // Keeps rows and components in step; a row without values is not read.
                csv.row("", "", "", "", "", "", "", "");
            }
        }
        return csv.bytes();
    }

    /** What is wrong with a row of that file, as what is wrong with a field of the form. */
    static List<Issue> inForm(List<Issue> issues, List<String> components) {
        return issues.stream()
                .map(issue -> {
                    int row = Objects.requireNonNullElse(issue.row(), 2);
                    boolean own = row > 2
                            && row - 3 < components.size()
                            && issue.field() != null
                            && List.of("quota", "target_incentive", "rate_overrides")
                                    .contains(issue.field());
                    String field = own ? issue.field() + "." + components.get(row - 3) : issue.field();
                    return new Issue(issue.code(), null, field, issue.args());
                })
                .distinct()
                .toList();
    }

    static Map<String, String> form(@Nullable Assignment it, @Nullable String person, PlanDefinition plan) {
        Map<String, String> form = new HashMap<>();
        form.put("person_id", person == null ? "" : person);
        form.put(
                "effective_from",
                it == null ? String.valueOf(plan.from()) : it.effective().from().toString());
        if (it == null) {
            return form;
        }
        form.put(
                "effective_to",
                it.effective().to() == null ? "" : it.effective().to().toString());
        form.put("target_incentive", plain(it.targetIncentive()));
        it.components().forEach((component, own) -> {
            form.put("quota." + component, plain(own.quota()));
            form.put("target_incentive." + component, plain(own.targetIncentive()));
            form.put("rate_overrides." + component, own.written());
        });
        return form;
    }

    private static String plain(java.math.@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
