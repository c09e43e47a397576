package dev.accord.distribution.domain;

import dev.accord.distribution.Audience;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.Campaigns.LeftOut;
import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a campaign is for on a day, and who of them cannot get a letter and why. */
@Component
class AudienceSelection {

    private final People people;
    private final Assignments assignments;
    private final JdbcClient jdbc;

    AudienceSelection(People people, Assignments assignments, JdbcClient jdbc) {
        this.people = people;
        this.assignments = assignments;
        this.jdbc = jdbc;
    }

    /** The day whose numbers the letters show: today, but never outside the time the plan pays for. */
    static LocalDate asOf(PlanVersionView plan, LocalDate today) {
        if (today.isBefore(plan.periodFrom())) {
            return plan.periodFrom();
        }
        return today.isAfter(plan.periodTo()) ? plan.periodTo() : today;
    }

    Selection select(CampaignTerms terms, PlanVersionView plan, LocalDate today) {
        LocalDate asOf = asOf(plan, today);
        Set<String> assigned = assignments.ofPlan(plan.planCode(), asOf).stream()
                .map(Assignment::personId)
                .collect(Collectors.toSet());
        Set<String> haveIt = havingVersion(plan);
        List<Person> recipients = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Person> meant = meant(terms.audience(), assigned, today);
        for (Person person : meant) {
            String reason = reasonAgainst(person, assigned, haveIt);
            if (reason == null) {
                recipients.add(person);
            } else {
                leftOut.add(new LeftOut(person.id(), person.name(), reason));
            }
        }
        leftOut.addAll(unknown(terms.audience(), assigned, meant));
        recipients.sort(Comparator.comparing(Person::id));
        leftOut.sort(Comparator.comparing(LeftOut::reason).thenComparing(LeftOut::personId));
        return new Selection(recipients, leftOut, asOf);
    }

    private List<Person> meant(Audience audience, Set<String> assigned, LocalDate today) {
        Set<String> ids = switch (audience.kind()) {
            case ASSIGNMENTS -> assigned;
            case LIST -> audience.ids();
            case RULE -> Set.of();
        };
        // An empty set of ids would not restrict.
        if (audience.kind() != Audience.Kind.RULE && ids.isEmpty()) {
            return List.of();
        }
        return people.select(
                new PeopleRule(audience.titles(), audience.teams(), audience.jurisdictions(), Set.of(), ids), today);
    }

    private List<LeftOut> unknown(Audience audience, Set<String> assigned, List<Person> found) {
        Set<String> missing = new HashSet<>(audience.kind() == Audience.Kind.LIST ? audience.ids() : Set.<String>of());
        if (audience.kind() == Audience.Kind.ASSIGNMENTS) {
            missing.addAll(assigned);
        }
        found.forEach(person -> missing.remove(person.id()));
        Map<String, Person> known = people.latest(missing);
        return missing.stream()
                .map(id -> new LeftOut(id, known.containsKey(id) ? known.get(id).name() : id, "unknown-person"))
                .toList();
    }

    private static @Nullable String reasonAgainst(Person person, Set<String> assigned, Set<String> haveIt) {
        if (haveIt.contains(person.id())) {
            return "has-version";
        }
        if (!assigned.contains(person.id())) {
            return "no-assignment";
        }
        return person.mail().isBlank() ? "no-mail" : null;
    }

    private Set<String> havingVersion(PlanVersionView plan) {
        UUID version = plan.id().value();
        return new HashSet<>(
                jdbc.sql("select person_id from distribution.letter where plan_version = :version and state not in"
                                + " ('declined', 'expired', 'recalled')")
                        .param("version", version)
                        .query(String.class)
                        .list());
    }

    record Selection(List<Person> recipients, List<LeftOut> leftOut, LocalDate asOf) {}
}
