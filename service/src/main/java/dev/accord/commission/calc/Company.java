package dev.accord.commission.calc;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PlanDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the calculation of every person shares, made ready once: plans, reversals by their deal, scores by person. */
final class Company {

    private static final Comparator<Enrolment> BY_PLAN = Comparator.comparing(Enrolment::planCode)
            .thenComparing(enrolment -> enrolment.segments().isEmpty()
                    ? enrolment.whole().from()
                    : enrolment.segments().getFirst().effective().from());

    private final Facts facts;
    private final Map<PlanDefinition, List<Rule>> rules = new IdentityHashMap<>();
    private final TreeMap<String, List<Enrolment>> enrolments = new TreeMap<>();
    private final Map<String, List<Deal>> reversals = new HashMap<>();
    private final Map<String, Deal> deals = new HashMap<>();
    private final Map<String, List<Score>> scores = new HashMap<>();

    Company(Facts facts) {
        this.facts = facts;
        for (Enrolment enrolment : facts.enrolments()) {
            enrolments
                    .computeIfAbsent(enrolment.personId(), person -> new ArrayList<>())
                    .add(enrolment);
            rules.computeIfAbsent(enrolment.plan(), Company::compile);
        }
        enrolments.values().forEach(list -> list.sort(BY_PLAN));
        for (Score score : facts.scores()) {
            scores.computeIfAbsent(score.personId() + " " + score.planCode(), key -> new ArrayList<>())
                    .add(score);
        }
        for (Deal deal : facts.deals()) {
            if (deal.reverses() != null) {
                reversals
                        .computeIfAbsent(deal.reverses(), key -> new ArrayList<>())
                        .add(deal);
            }
        }
        reversals
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Deal::booked).thenComparing(Deal::id)));
        boolean holds = rules.keySet().stream()
                .flatMap(plan -> plan.components().stream())
                .anyMatch(component -> component.holdback() != null);
        for (Deal deal : facts.deals()) {
            if (holds || reversals.containsKey(deal.id())) {
                deals.put(deal.id(), deal);
            }
        }
    }

    private static List<Rule> compile(PlanDefinition plan) {
        List<Rule> compiled = new ArrayList<>();
        for (Component component : plan.components()) {
            compiled.add(new Rule(plan, component));
        }
        return compiled;
    }

    Facts facts() {
        return facts;
    }

    TreeMap<String, List<Enrolment>> enrolments() {
        return enrolments;
    }

    List<Rule> rules(PlanDefinition plan) {
        return rules.getOrDefault(plan, List.of());
    }

    List<Score> scores(String person, String plan) {
        return scores.getOrDefault(person + " " + plan, List.of());
    }

    /** The deal something undoes or holds; {@code null} when it is not known. */
    @Nullable
    Deal deal(String id) {
        return deals.get(id);
    }

    /** Whether a deal only undoes a known other one: it then follows the credits of that one. What undoes a reversal is a deal of its own. */
    boolean undoesKnown(Deal deal) {
        Deal original = deal.reverses() == null ? null : deals.get(deal.reverses());
        return original != null && (original.reverses() == null || !deals.containsKey(original.reverses()));
    }

    List<Deal> reversals(String deal, LocalDate through) {
        if (reversals.isEmpty()) {
            return List.of();
        }
        List<Deal> known = reversals.getOrDefault(deal, List.of());
        return known.isEmpty()
                ? known
                : known.stream().filter(it -> !it.booked().isAfter(through)).toList();
    }
}
