package dev.accord.commission.web;

import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Filter;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.Spiff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The free fields of a deal that a person's own plans look at: what one has to know to ask what a deal would pay. */
@org.springframework.stereotype.Component
class OwnFields {

    private static final Set<String> EVERYBODYS = Set.of(
            "id", "currency", "product", "category", "customer", "region", "amount", "quantity", "cost", "margin");

    private final Assignments assignments;
    private final Plans plans;

    OwnFields(Assignments assignments, Plans plans) {
        this.assignments = assignments;
        this.plans = plans;
    }

    /**
     * @param measured whether it is what is counted; left empty, it is the amount
     * @param values the plan names, to choose from
     */
    record Field(String name, boolean measured, List<String> values) {}

    List<Field> of(String person, LocalDate day) {
        Set<String> measured = new TreeSet<>();
        Map<String, Set<String>> named = new TreeMap<>();
        assignments.ofPerson(person, day).stream()
                .map(Assignment::planCode)
                .distinct()
                .map(plans::findPlan)
                .flatMap(Optional::stream)
                .map(PlanView::approved)
                .flatMap(Optional::stream)
                .flatMap(version -> plans.definition(version.id()).components().stream())
                .forEach(component -> read(component, measured, named));
        List<Field> fields = new ArrayList<>();
        measured.forEach(name -> fields.add(new Field(name, true, List.of())));
        named.forEach((name, values) -> {
            if (!measured.contains(name)) {
                fields.add(new Field(name, false, List.copyOf(values)));
            }
        });
        return fields;
    }

    private static void read(Component component, Set<String> measured, Map<String, Set<String>> named) {
        Measure measure = component.measure();
        if (measure.kind() == Measure.Kind.AMOUNT || measure.kind() == Measure.Kind.MARGIN) {
            Stream.of(measure.field())
                    .filter(Objects::nonNull)
                    .filter(field -> !EVERYBODYS.contains(field))
                    .forEach(measured::add);
        }
        Stream.concat(
                        component.filters().stream(),
                        component.spiffs().stream().map(Spiff::filters).flatMap(List::stream))
                .filter(filter -> !EVERYBODYS.contains(filter.field()))
                .forEach(filter -> named.computeIfAbsent(filter.field(), field -> new TreeSet<>())
                        .addAll(values(filter)));
    }

    /** What a comparison of numbers names is a bound, not a value. */
    private static List<String> values(Filter filter) {
        return filter.operator().comparesNumbers() ? List.of() : filter.values();
    }
}
