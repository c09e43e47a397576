package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Role;
import dev.accord.people.domain.PeopleAccess;
import dev.accord.shared.web.SearchHit;
import dev.accord.shared.web.SearchProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds people by part of name, id or mail, among those the searcher sees today. */
@Component
class PeopleSearch implements SearchProvider {

    private final People people;
    private final PeopleAccess access;
    private final Clock clock;

    PeopleSearch(People people, PeopleAccess access, Clock clock) {
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<SearchHit> search(String query, String personId, Set<String> roles, Locale language, int limit) {
        Set<Role> held = roles.stream()
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        String name = people.latest(personId).map(person -> person.name()).orElse(personId);
        CurrentUser user = new CurrentUser(personId, name, language, ZoneOffset.UTC, held);
        PeopleFilter filter = new PeopleFilter(query, null, null, null, null, null, "name");
        return filter.apply(access.visible(user, LocalDate.now(clock)), language).stream()
                .limit(limit)
                .map(person -> new SearchHit(
                        "search.people",
                        person.name(),
                        String.join(" · ", person.id(), person.title(), person.team()),
                        "/people/" + person.id()))
                .toList();
    }
}
