package dev.accord.people;

import java.util.Set;

/**
 * Selects people by what they are on a day. An empty set does not restrict; the sets that are given must all match.
 *
 * @param ids employee numbers
 */
public record PeopleRule(
        Set<String> titles, Set<String> teams, Set<String> jurisdictions, Set<Role> roles, Set<String> ids) {

    public static PeopleRule everybody() {
        return new PeopleRule(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public boolean matches(Person person) {
        return (titles.isEmpty() || titles.contains(person.title()))
                && (teams.isEmpty() || teams.contains(person.team()))
                && (jurisdictions.isEmpty() || jurisdictions.contains(person.jurisdiction()))
                && (roles.isEmpty() || roles.stream().anyMatch(person::has))
                && (ids.isEmpty() || ids.contains(person.id()));
    }
}
