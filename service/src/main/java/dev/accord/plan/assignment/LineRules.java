package dev.accord.plan.assignment;

import dev.accord.people.People;
import dev.accord.plan.Assignment.RateOverride;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.RateTable;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.csv.CsvIssues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks rows against plans and people and puts the rows of one person on one plan together. */
@org.springframework.stereotype.Component
class LineRules {

    private final Plans plans;
    private final People people;

    LineRules(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    /** @param since first day of any of its versions: an amendment begins later than its plan */
    private record Known(UUID id, PlanDefinition definition, LocalDate since) {}

    private record Key(String plan, String person, LocalDate from) {}

    List<Wanted> check(List<Line> lines, CsvIssues issues) {
        Map<String, Optional<Known>> known = new HashMap<>();
        Set<String> persons = people.latest(lines.stream().map(Line::person).collect(Collectors.toSet()))
                .keySet();
        Map<Key, List<Line>> together = new LinkedHashMap<>();
        for (Line line : lines) {
            Optional<Known> plan = known.computeIfAbsent(line.plan(), this::plan);
            boolean fine = true;
            if (!persons.contains(line.person())) {
                issues.add(line.row(), "person_id", "plan.assignments.unknown-person", line.person());
                fine = false;
            }
            if (plan.isEmpty()) {
                issues.add(line.row(), "plan_code", "plan.assignments.unknown-plan", line.plan());
                fine = false;
            }
            if (fine) {
                LocalDate from = line.from() == null ? plan.orElseThrow().since() : line.from();
                together.computeIfAbsent(new Key(line.plan(), line.person(), from), key -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Wanted> wanted = new ArrayList<>();
        together.forEach((key, rows) -> {
            Wanted one = together(
                    key, rows, known.getOrDefault(key.plan(), Optional.empty()).orElseThrow(), issues);
            if (one != null) {
                wanted.add(one);
            }
        });
        return wanted;
    }

    private Optional<Known> plan(String code) {
        return plans.findPlan(code)
                .map(plan -> new Known(plan.id(), plans.definition(plan.newest().id()), since(plan)));
    }

    private static LocalDate since(PlanView plan) {
        return plan.versions().stream()
                .filter(version -> version == plan.newest()
                        || version.state() == PlanVersionState.APPROVED
                        || version.state() == PlanVersionState.SUPERSEDED)
                .map(PlanVersionView::periodFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable Wanted together(Key key, List<Line> rows, Known plan, CsvIssues issues) {
        int before = issues.count();
        Line first = rows.getFirst();
        LocalDate to = first.to();
        BigDecimal target = null;
        boolean wholePlanSeen = false;
        Map<String, Wanted.Numbers> components = new LinkedHashMap<>();
        range(key, first, plan, issues);
        for (Line line : rows) {
            if (!Objects.equals(line.to(), to)) {
                issues.add(line.row(), "effective_to", "plan.assignments.end-differs", key.person(), first.row());
            }
            currency(line, plan.definition(), issues);
            if (line.component().isEmpty()) {
                if (wholePlanSeen) {
                    issues.add(line.row(), "component", "plan.assignments.row-twice", key.person());
                }
                wholePlanSeen = true;
                target = line.target();
                wholePlan(line, issues);
            } else if (components.put(line.component(), numbers(line, plan.definition(), issues)) != null) {
                issues.add(line.row(), "component", "plan.assignments.row-twice", key.person());
            }
        }
        if (issues.count() > before) {
            return null;
        }
        return new Wanted(
                first.row(),
                plan.id(),
                key.plan(),
                key.person(),
                new EffectiveRange(key.from(), to),
                target,
                components);
    }

    private static void range(Key key, Line line, Known plan, CsvIssues issues) {
        LocalDate to = line.to();
        if (to != null && to.isBefore(key.from())) {
            issues.add(line.row(), "effective_to", "plan.period-backwards", to, key.from());
        }
        LocalDate first = plan.since();
        LocalDate last = Objects.requireNonNull(plan.definition().to());
        if (key.from().isBefore(first) || key.from().isAfter(last)) {
            issues.add(line.row(), "effective_from", "plan.assignments.outside-plan", key.from(), first, last);
        }
    }

    private static void currency(Line line, PlanDefinition plan, CsvIssues issues) {
        if (line.currency() != null && !line.currency().equals(plan.currency())) {
            issues.add(
                    line.row(),
                    "target_incentive",
                    "plan.assignments.currency",
                    line.currency(),
                    plan.code(),
                    plan.currency());
        }
    }

    private static void wholePlan(Line line, CsvIssues issues) {
        if (line.quota() != null) {
            issues.add(line.row(), "quota", "plan.assignments.needs-component", "quota");
        }
        if (!line.overrides().isEmpty()) {
            issues.add(line.row(), "rate_overrides", "plan.assignments.needs-component", "rate_overrides");
        }
    }

    private static Wanted.Numbers numbers(Line line, PlanDefinition plan, CsvIssues issues) {
        Component component = plan.component(line.component()).orElse(null);
        if (component == null) {
            String known = plan.components().stream().map(Component::code).collect(Collectors.joining(", "));
            issues.add(
                    line.row(),
                    "component",
                    "plan.assignments.unknown-component",
                    line.component(),
                    plan.code(),
                    known);
            return new Wanted.Numbers(null, null, "");
        }
        if (line.quota() != null && component.quota() == null) {
            issues.add(line.row(), "quota", "plan.assignments.no-quota", component.code());
        }
        List<RateOverride> overrides = Overrides.read(
                line.overrides(),
                component,
                (code, args) -> issues.add(line.row(), "rate_overrides", "plan.assignments." + code, args));
        RateTable table = component.rateTable();
        boolean percent =
                table != null && (table.on() == RateTable.Basis.AMOUNT || table.on() == RateTable.Basis.MARGIN);
        return new Wanted.Numbers(line.quota(), line.target(), Overrides.write(overrides, percent));
    }
}
