package dev.accord.commission.web;

import dev.accord.people.People;
import dev.accord.people.Person;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the people of a list are called. */
@Component
class PayeeNames {

    private final People people;

    PayeeNames(People people) {
        this.people = people;
    }

    /** By id; nobody's id is missing from a list because the name is unknown, only from here. */
    Map<String, String> of(Collection<String> ids) {
        return people.latest(ids).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name, (one, same) -> one));
    }
}
