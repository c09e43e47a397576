package dev.accord.plan.letter;

import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanDocuments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What all letters of a version share is made once per language and kept for as long as a version cannot have changed. */
@Service
@Transactional(readOnly = true)
class PlanDocumentService implements PlanDocuments {

    /** How long the state of an approved version ("superseded" or not) may be behind on a letter. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MOST = 200;

    private final Plans plans;
    private final Assignments assignments;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(PlanVersionId version, Locale language) {}

    private record Kept(PlanFields fields, Instant until) {}

    PlanDocumentService(Plans plans, Assignments assignments, People people, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> fields(PlanVersionId version, String personId, Locale language, LocalDate asOf) {
        PlanFields standard = standard(version, language);
        Person person = person(personId, asOf);
        Optional<Assignment> assignment = assignments.find(standard.plan().code(), personId, asOf);
        String manager = person.managerId() == null
                ? ""
                : people.latest(person.managerId()).map(Person::name).orElse("");
        return new PersonalFields(standard, words(standard.plan(), language))
                .of(person, manager, assignment.orElse(null), asOf);
    }

    @Override
    public Map<String, Map<String, Object>> fields(PlanVersionId version, Map<String, Locale> readers, LocalDate asOf) {
        Map<String, Person> persons = people.latest(readers.keySet());
        Map<String, Person> managers = people.latest(persons.values().stream()
                .map(Person::managerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Locale, PersonalFields> perLanguage = new HashMap<>();
        Map<String, Assignment> assigned = new HashMap<>();
        Map<String, Map<String, Object>> all = new HashMap<>();
        for (Map.Entry<String, Locale> reader : readers.entrySet()) {
            Person person = Optional.ofNullable(persons.get(reader.getKey())).orElseThrow(Refusal::notFound);
            PersonalFields fields = perLanguage.computeIfAbsent(reader.getValue(), language -> {
                PlanFields standard = standard(version, language);
                if (assigned.isEmpty()) {
                    assignments.ofPlan(standard.plan().code(), asOf).forEach(one -> assigned.put(one.personId(), one));
                }
                return new PersonalFields(standard, words(standard.plan(), language));
            });
            all.put(
                    person.id(),
                    fields.of(person, name(managers, person.managerId()), assigned.get(person.id()), asOf));
        }
        return all;
    }

    @Override
    public Set<String> fieldNames() {
        return FieldNames.ALL;
    }

    private PlanFields standard(PlanVersionId version, Locale language) {
        Key key = new Key(version, language);
        Kept known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.fields();
        }
        PlanVersionView view = plans.get(version);
        PlanDefinition plan = plans.definition(version);
        PlanFields fields = PlanFields.of(view, plan, words(plan, language));
        if (view.state().isFinal()) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, new Kept(fields, clock.instant().plus(KEPT)));
        }
        return fields;
    }

    private Words words(PlanDefinition plan, Locale language) {
        return new Words(messages, language, plan.currency());
    }

    private Person person(String id, LocalDate asOf) {
        return people.find(id, asOf).or(() -> people.latest(id)).orElseThrow(Refusal::notFound);
    }

    private static String name(Map<String, Person> persons, @Nullable String id) {
        Person person = id == null ? null : persons.get(id);
        return person == null ? "" : person.name();
    }
}
