package dev.accord.people.domain;

import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PeopleService implements People {

    private final Books books;
    private final Absences absences;
    private final Clock clock;

    PeopleService(Books books, Absences absences, Clock clock) {
        this.books = books;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public List<Person> everyRow() {
        Book book = books.current();
        return book.ids().stream().flatMap(id -> book.history(id).stream()).toList();
    }

    @Override
    public Optional<Person> find(String id, LocalDate asOf) {
        return books.current().find(id, asOf);
    }

    @Override
    public Optional<Person> latest(String id) {
        return books.current().latest(id, LocalDate.now(clock));
    }

    @Override
    public Map<String, Person> latest(Collection<String> ids) {
        Book book = books.current();
        LocalDate today = LocalDate.now(clock);
        Map<String, Person> found = new LinkedHashMap<>();
        ids.forEach(id -> book.latest(id, today).ifPresent(person -> found.put(id, person)));
        return found;
    }

    @Override
    public List<Person> select(PeopleRule rule, LocalDate asOf) {
        return books.current().on(asOf).people().values().stream()
                .filter(rule::matches)
                .toList();
    }

    @Override
    public List<Person> managersOf(String id, LocalDate asOf) {
        Book book = books.current();
        List<Person> line = new ArrayList<>();
        Optional<Person> at = book.find(id, asOf);
        while (at.isPresent() && at.get().managerId() != null && line.size() <= ImportRules.DEEPEST_LINE) {
            at = book.find(at.get().managerId(), asOf);
            at.ifPresent(line::add);
        }
        return line;
    }

    @Override
    public List<Person> reportsOf(String managerId, LocalDate asOf, boolean wholeLine) {
        Book.Day day = books.current().on(asOf);
        List<Person> found = new ArrayList<>(day.reports().getOrDefault(managerId, List.of()));
        Set<String> seen = new HashSet<>(Set.of(managerId));
        for (int i = 0; wholeLine && i < found.size(); i++) {
            String id = found.get(i).id();
            if (seen.add(id)) {
                found.addAll(day.reports().getOrDefault(id, List.of()));
            }
        }
        return found;
    }

    @Override
    public boolean isAbove(String managerId, String personId, LocalDate asOf) {
        return managersOf(personId, asOf).stream()
                .anyMatch(manager -> manager.id().equals(managerId));
    }

    @Override
    public List<Person> holdersOf(Role role, LocalDate asOf) {
        return books.current().on(asOf).people().values().stream()
                .filter(person -> person.has(role))
                .toList();
    }

    @Override
    public Optional<String> substituteFor(String personId, LocalDate day) {
        return Optional.ofNullable(substitutes(day).get(personId));
    }

    @Override
    public Set<String> substitutedBy(String personId, LocalDate day) {
        Set<String> absent = new HashSet<>();
        substitutes(day).forEach((id, substitute) -> {
            if (substitute.equals(personId)) {
                absent.add(id);
            }
        });
        return absent;
    }

    private Map<String, String> substitutes(LocalDate day) {
        Map<String, String> named = absences.substitutesOn(day);
        if (named.isEmpty()) {
            return Map.of();
        }
        Book book = books.current();
        return Substitution.resolve(named, id -> book.find(id, day).isPresent());
    }
}
