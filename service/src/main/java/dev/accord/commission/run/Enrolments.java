package dev.accord.commission.run;

import dev.accord.commission.calc.Enrolment;
import dev.accord.commission.calc.Enrolment.Own;
import dev.accord.commission.calc.Enrolment.Segment;
import dev.accord.commission.calc.Versions;
import dev.accord.commission.run.RunView.Warning;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is on which plan: the assignments, with the definitions of each plan's versions. */
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
            List<PlanVersionView> versions = versions(plan, drafts);
            if (versions.isEmpty()) {
                warnings.add(new Warning("commission.run.plan-not-approved", List.of(code, count(people))));
            } else if (drafts && !plans.validate(versions.getLast().id()).isEmpty()) {
                warnings.add(new Warning("commission.run.plan-invalid", List.of(code, count(people))));
            } else {
                versions.forEach(version ->
                        content.append(code).append(' ').append(version.hash()).append('\n'));
                enrolments.addAll(of(definitions(versions), people, content));
            }
        });
        return new Loaded(enrolments, Hash.of(content.toString()));
    }

    /** Oldest first: all that were ever approved, because each pays the deals of its days; and a draft that is tried. */
    private static List<PlanVersionView> versions(PlanView plan, boolean drafts) {
        return plan.versions().stream()
                .filter(version -> version.state() == PlanVersionState.APPROVED
                        || version.state() == PlanVersionState.SUPERSEDED
                        || (drafts && version == plan.newest()))
                .sorted(Comparator.comparing(PlanVersionView::number))
                .toList();
    }

    private List<PlanDefinition> definitions(List<PlanVersionView> versions) {
        PlanVersionView newest = versions.getLast();
        for (PlanVersionView version : versions) {
            boolean replaced = !version.periodFrom().isBefore(newest.periodFrom());
            if (!replaced && !version.currency().equals(newest.currency())) {
                throw Refusal.conflict(Issue.of("commission.run.plan-currencies", version.planCode()));
            }
        }
        return versions.stream().map(version -> plans.definition(version.id())).toList();
    }

    List<Enrolment> of(PlanVersionId version) {
        PlanDefinition plan = plans.definition(version);
        List<Assignment> people = assignments.all().stream()
                .filter(assignment -> assignment.planCode().equals(plan.code()))
                .toList();
        return of(List.of(plan), people, new StringBuilder());
    }

    private static String count(List<Assignment> people) {
        return String.valueOf(
                people.stream().map(Assignment::personId).distinct().count());
    }

    private static List<Enrolment> of(List<PlanDefinition> versions, List<Assignment> people, StringBuilder content) {
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
        Versions inForce = new Versions(versions);
        return segments.entrySet().stream()
                .flatMap(entry -> inForce.enrol(entry.getKey(), entry.getValue()).stream())
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
