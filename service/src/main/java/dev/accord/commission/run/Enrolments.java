package dev.accord.commission.run;

import dev.accord.commission.calc.Enrolment;
import dev.accord.commission.calc.Enrolment.Own;
import dev.accord.commission.calc.Enrolment.Segment;
import dev.accord.commission.run.RunView.Warning;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.PlanDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is on which plan: the assignments, with the definition of each plan's version in force. */
@Component
class Enrolments {

    private final Plans plans;
    private final Assignments assignments;

    Enrolments(Plans plans, Assignments assignments) {
        this.plans = plans;
        this.assignments = assignments;
    }

    record Loaded(List<Enrolment> enrolments, String hash) {}

    /** @param drafts whether a plan's newest version is taken, approved or not */
    Loaded load(boolean drafts, List<Warning> warnings) {
        Map<String, List<Assignment>> byPlan = assignments.all().stream()
                .collect(Collectors.groupingBy(Assignment::planCode, TreeMap::new, Collectors.toList()));
        List<Enrolment> enrolments = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        byPlan.forEach((code, people) -> {
            PlanView plan = plans.findPlan(code).orElseThrow();
            PlanVersionView version = drafts ? plan.newest() : plan.approved().orElse(null);
            if (version == null) {
                warnings.add(new Warning("commission.run.plan-not-approved", List.of(code, count(people))));
            } else if (drafts && !plans.validate(version.id()).isEmpty()) {
                warnings.add(new Warning("commission.run.plan-invalid", List.of(code, count(people))));
            } else {
                content.append(code).append(' ').append(version.hash()).append('\n');
                enrolments.addAll(of(plans.definition(version.id()), people, content));
            }
        });
        return new Loaded(enrolments, Hash.of(content.toString()));
    }

    List<Enrolment> of(PlanVersionId version) {
        PlanDefinition plan = plans.definition(version);
        List<Assignment> people = assignments.all().stream()
                .filter(assignment -> assignment.planCode().equals(plan.code()))
                .toList();
        return of(plan, people, new StringBuilder());
    }

    private static String count(List<Assignment> people) {
        return String.valueOf(
                people.stream().map(Assignment::personId).distinct().count());
    }

    private static List<Enrolment> of(PlanDefinition plan, List<Assignment> people, StringBuilder content) {
        Map<String, List<Segment>> segments = new TreeMap<>();
        for (Assignment assignment : people) {
            segments.computeIfAbsent(assignment.personId(), person -> new ArrayList<>())
                    .add(segment(assignment));
            content.append(assignment.personId())
                    .append(' ')
                    .append(assignment.effective())
                    .append(assignment.targetIncentive())
                    .append(new TreeMap<>(assignment.components()))
                    .append('\n');
        }
        return segments.entrySet().stream()
                .map(entry -> new Enrolment(entry.getKey(), plan, entry.getValue()))
                .toList();
    }

    private static Segment segment(Assignment assignment) {
        return new Segment(
                assignment.effective(),
                assignment.targetIncentive(),
                assignment.components().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> own(entry.getValue()))));
    }

    private static Own own(Assignment.Own own) {
        return new Own(
                own.quota(),
                own.targetIncentive(),
                own.rateOverrides().stream()
                        .collect(Collectors.toMap(Assignment.RateOverride::tier, Assignment.RateOverride::rate)));
    }
}
