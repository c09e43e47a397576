package dev.accord.plan.domain;

import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanFacts;
import dev.accord.plan.definition.Audience;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a version costs and whom it concerns, for the decision who has to look at it. */
@Component
class FactFinder {

    private final Assignments assignments;
    private final People people;

    FactFinder(Assignments assignments, People people) {
        this.assignments = assignments;
        this.people = people;
    }

    PlanFacts find(PlanDefinition plan, @Nullable PlanDefinition former, LocalDate asOf) {
        LocalDate from = Objects.requireNonNull(plan.from());
        LocalDate day = asOf.isBefore(from) ? from : asOf;
        List<Assignment> assigned = assignments.ofPlan(plan.code(), day);
        Collection<Person> persons = assigned.isEmpty()
                ? people.select(rule(plan.audience()), day)
                : people.latest(assigned.stream().map(Assignment::personId).toList())
                        .values();
        BigDecimal standard = Objects.requireNonNullElse(plan.targetIncentive(), BigDecimal.ZERO);
        BigDecimal cost = assigned.isEmpty()
                ? standard.multiply(BigDecimal.valueOf(persons.size()))
                : assigned.stream()
                        .map(one -> Objects.requireNonNullElse(one.targetIncentive(), standard))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> jurisdictions =
                persons.stream().map(Person::jurisdiction).collect(Collectors.toCollection(TreeSet::new));
        boolean terms = former == null
                || !plan.terms().equals(former.terms())
                || !plan.terminationTerms().equals(former.terminationTerms());
        return new PlanFacts(
                new Money(cost, Currency.getInstance(plan.currency())),
                persons.size(),
                jurisdictions,
                change(plan, former),
                terms);
    }

    static PeopleRule rule(Audience audience) {
        return new PeopleRule(
                audience.titles(), audience.teams(), audience.jurisdictions(), Set.of(), audience.people());
    }

    private static PlanFacts.Change change(PlanDefinition plan, @Nullable PlanDefinition former) {
        if (former == null) {
            return PlanFacts.Change.NEW;
        }
        boolean same = plan.components().equals(former.components())
                && plan.draws().equals(former.draws())
                && plan.caps().equals(former.caps())
                && plan.payment().equals(former.payment())
                && plan.rounding().equals(former.rounding())
                && Objects.equals(plan.targetIncentive(), former.targetIncentive())
                && Objects.equals(plan.from(), former.from())
                && Objects.equals(plan.to(), former.to());
        return same ? PlanFacts.Change.MINOR : PlanFacts.Change.MAJOR;
    }
}
