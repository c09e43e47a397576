package dev.accord.commission.score;

import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which components of a person's plans wait for a figure from outside, looked up once for a file. */
final class ScoredPlans {

    private final Plans plans;
    private final Map<String, Optional<List<Component>>> components = new HashMap<>();
    private final Map<String, List<String>> ofPerson = new HashMap<>();

    ScoredPlans(Plans plans, Assignments assignments) {
        this.plans = plans;
        for (Assignment one : assignments.all()) {
            List<String> codes = ofPerson.computeIfAbsent(one.personId(), id -> new java.util.ArrayList<>());
            if (!codes.contains(one.planCode())) {
                codes.add(one.planCode());
            }
        }
    }

    /** The person's plans that have such a component to be scored. */
    List<String> plansWith(String person, String component) {
        return ofPerson.getOrDefault(person, List.of()).stream()
                .filter(plan -> find(plan, component).isPresent())
                .toList();
    }

    boolean knows(String plan) {
        return components(plan).isPresent();
    }

    /** The component when it takes scores. */
    Optional<Component> find(String plan, String component) {
        return components(plan).orElse(List.of()).stream()
                .filter(one -> one.code().equals(component))
                .filter(one -> one.measure().kind() == Measure.Kind.MBO
                        || one.measure().kind() == Measure.Kind.ATTAINMENT)
                .findFirst();
    }

    private Optional<List<Component>> components(String plan) {
        return components.computeIfAbsent(
                plan,
                code -> plans.findPlan(code)
                        .map(found -> plans.definition(found.newest().id()).components()));
    }
}
