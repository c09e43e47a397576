package dev.accord.commission.web;

import dev.accord.people.People;
import dev.accord.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the people of a list are called, and who is meant by a part of a name. */
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

    /** Who of them has this in the name or number; {@code null}, which is everybody, when nothing is looked for. */
    @Nullable
    List<String> matching(Collection<String> ids, @Nullable String part) {
        if (part == null || part.isBlank()) {
            return null;
        }
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        Map<String, String> known = of(ids);
        return ids.stream()
                .filter(id -> (id + " " + known.getOrDefault(id, ""))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }
}
