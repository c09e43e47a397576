package dev.accord.people.web;

import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.web.SubjectNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class PersonNames implements SubjectNames {

    private final People people;

    PersonNames(People people) {
        this.people = people;
    }

    @Override
    public boolean supports(String subjectType) {
        return subjectType.equals("person");
    }

    @Override
    public Map<String, Named> of(String subjectType, Collection<String> ids, Locale language) {
        return people.latest(ids).values().stream()
                .collect(Collectors.toMap(Person::id, person -> new Named(person.name(), "/people/" + person.id())));
    }
}
