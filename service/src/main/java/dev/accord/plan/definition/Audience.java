package dev.accord.plan.definition;

import java.util.Set;

/**
 * Whom the plan is for. An empty set does not restrict; the sets that are given must all match.
 *
 * @param people employee numbers
 */
public record Audience(Set<String> titles, Set<String> teams, Set<String> jurisdictions, Set<String> people) {

    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        titles = ordered(titles);
        teams = ordered(teams);
        jurisdictions = ordered(jurisdictions);
        people = ordered(people);
    }

    private static Set<String> ordered(Set<String> values) {
        return java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(values));
    }
}
