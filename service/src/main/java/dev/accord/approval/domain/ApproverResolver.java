package dev.accord.approval.domain;

import dev.accord.approval.domain.Resolution.Asked;
import dev.accord.approval.domain.Resolution.Level;
import dev.accord.approval.domain.Resolution.Note;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the rows of the table into people, in the reporting line of one day. Whoever has an interest of their own is passed over for the next one
 * up. A person named on several levels decides once, on the highest. Where nobody is left the level stays unresolved: it never counts as
 * approved.
 */
@Component
class ApproverResolver {

    private final People people;

    ApproverResolver(People people) {
        this.people = people;
    }

    Resolution resolve(
            List<ApproverRule> rules, String requester, LocalDate asOf, Function<String, Decision> mayApprove) {
        List<Note> notes = new ArrayList<>();
        Map<Integer, List<Asked>> asked = new TreeMap<>();
        Map<Integer, String> unresolved = new HashMap<>();
        for (ApproverRule rule : rules) {
            List<Asked> level = asked.computeIfAbsent(rule.level(), number -> new ArrayList<>());
            find(rule, requester, asOf, mayApprove, notes)
                    .ifPresentOrElse(level::add, () -> unresolved.put(rule.level(), rule.approver()));
        }
        return new Resolution(onceEach(asked, unresolved, notes), notes);
    }

    private Optional<Asked> find(
            ApproverRule rule,
            String requester,
            LocalDate asOf,
            Function<String, Decision> mayApprove,
            List<Note> notes) {
        Optional<Role> role = rule.role();
        if (role.isPresent()) {
            return anyHolder(rule, role.get(), asOf, mayApprove);
        }
        return candidates(rule, requester, asOf)
                .filter(person -> isFree(person, mayApprove, notes))
                .findFirst()
                .map(person -> new Asked(rule.approver(), person, null));
    }

    private static Stream<String> ids(List<Person> persons) {
        return persons.stream().map(Person::id);
    }

    private Stream<String> candidates(ApproverRule rule, String requester, LocalDate asOf) {
        if (rule.person().isPresent()) {
            String named = rule.person().get();
            return Stream.concat(
                    people.find(named, asOf).map(Person::id).stream(), ids(people.managersOf(named, asOf)));
        }
        List<Person> line = people.managersOf(requester, asOf);
        // A line of one manager has nobody above: the rule then falls to that one.
        boolean oneUp = rule.approver().equals(ApproverRule.MANAGERS_MANAGER) && line.size() > 1;
        return ids(line).skip(oneUp ? 1 : 0);
    }

    private static boolean isFree(String person, Function<String, Decision> mayApprove, List<Note> notes) {
        if (mayApprove.apply(person) instanceof Decision.Rejected(var because)) {
            Note note = Note.passedOver(person, because);
            if (!notes.contains(note)) {
                notes.add(note);
            }
            return false;
        }
        return true;
    }

    /** One free holder is asked in person; among several, whoever is first. */
    private Optional<Asked> anyHolder(
            ApproverRule rule, Role role, LocalDate asOf, Function<String, Decision> mayApprove) {
        List<String> free = ids(people.holdersOf(role, asOf))
                .filter(person -> mayApprove.apply(person) instanceof Decision.Allowed)
                .toList();
        return switch (free.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Asked(rule.approver(), free.getFirst(), null));
            default -> Optional.of(new Asked(rule.approver(), null, role));
        };
    }

    private static List<Level> onceEach(
            Map<Integer, List<Asked>> asked, Map<Integer, String> unresolved, List<Note> notes) {
        Map<String, Integer> highest = new HashMap<>();
        asked.forEach((number, steps) -> steps.stream()
                .filter(step -> step.person() != null)
                .forEach(step -> highest.merge(step.person(), number, Math::max)));
        List<Level> levels = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        asked.forEach((number, steps) -> {
            List<Asked> kept = steps.stream()
                    .filter(step -> isKept(step.person(), number, highest, placed, notes))
                    .toList();
            @Nullable String missing = unresolved.get(number);
            if (!kept.isEmpty() || missing != null) {
                levels.add(new Level(number, kept, missing));
            }
        });
        return levels;
    }

    private static boolean isKept(
            @Nullable String person, int number, Map<String, Integer> highest, Set<String> placed, List<Note> notes) {
        if (person == null) {
            return true;
        }
        int top = highest.getOrDefault(person, number);
        if (top > number) {
            notes.add(Note.of("once", person, String.valueOf(number), String.valueOf(top)));
            return false;
        }
        return placed.add(person);
    }
}
