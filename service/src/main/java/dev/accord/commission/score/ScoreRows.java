package dev.accord.commission.score;

import dev.accord.commission.calc.Score;
import dev.accord.commission.imports.Shares;
import dev.accord.people.People;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Measure;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of scores. */
final class ScoreRows {

    private final People people;
    private final Set<String> periods;
    private final ScoredPlans plans;

    ScoreRows(People people, Set<String> periods, ScoredPlans plans) {
        this.people = people;
        this.periods = periods;
        this.plans = plans;
    }

    @Nullable
    Score read(CsvRow row, CsvIssues issues) {
        int before = issues.count();
        String person = row.required("person_id", 100, issues);
        String period = row.required("period", 20, issues);
        String component = row.required("component", 100, issues);
        BigDecimal score = row.required("score", 30, issues) == null ? null : Shares.read(row, "score", false, issues);
        if (person != null && people.latest(person).isEmpty()) {
            issues.add(row.number(), "person_id", "commission.unknown-participant", person);
        }
        if (period != null && !periods.contains(period)) {
            issues.add(row.number(), "period", "commission.unknown-period", period);
        }
        if (issues.count() > before || person == null || period == null || component == null || score == null) {
            return null;
        }
        String plan = plan(row, person, component, issues);
        if (plan == null) {
            return null;
        }
        String objective = row.has("objective") ? row.text("objective") : null;
        return fits(row, plan, component, objective, issues)
                ? new Score(person, plan, component, objective, period, score)
                : null;
    }

    private @Nullable String plan(CsvRow row, String person, String component, CsvIssues issues) {
        if (row.has("plan")) {
            if (!plans.knows(row.text("plan"))) {
                issues.add(row.number(), "plan", "commission.unknown-plan", row.text("plan"));
                return null;
            }
            return row.text("plan");
        }
        List<String> found = plans.plansWith(person, component);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            issues.add(row.number(), "component", "commission.no-plan-to-score", person, component);
        } else {
            issues.add(
                    row.number(),
                    "plan",
                    "commission.several-plans-to-score",
                    person,
                    component,
                    String.join(", ", found));
        }
        return null;
    }

    private boolean fits(CsvRow row, String plan, String component, @Nullable String objective, CsvIssues issues) {
        Optional<Component> found = plans.find(plan, component);
        if (found.isEmpty()) {
            issues.add(row.number(), "component", "commission.not-scored", plan, component);
            return false;
        }
        boolean mbo = found.get().measure().kind() == Measure.Kind.MBO;
        List<String> known = found.get().measure().objectives().stream()
                .map(Measure.Objective::code)
                .toList();
        if (mbo && (objective == null || !known.contains(objective))) {
            issues.add(
                    row.number(),
                    "objective",
                    "commission.unknown-objective",
                    row.text("objective"),
                    String.join(", ", known));
            return false;
        }
        if (!mbo && objective != null) {
            issues.add(row.number(), "objective", "commission.no-objectives", component);
            return false;
        }
        return true;
    }
}
