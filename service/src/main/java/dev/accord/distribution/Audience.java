package dev.accord.distribution;

import java.util.Set;

/**
 * Who a campaign is for.
 *
 * @param kind the plan's assignments, a rule, or a list of people
 * @param titles for a rule: empty does not restrict
 * @param ids for a list: employee numbers
 */
public record Audience(Kind kind, Set<String> titles, Set<String> teams, Set<String> jurisdictions, Set<String> ids) {

    public enum Kind {
        ASSIGNMENTS,
        RULE,
        LIST;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Audience assignments() {
        return new Audience(Kind.ASSIGNMENTS, Set.of(), Set.of(), Set.of(), Set.of());
    }

    public static Audience list(Set<String> ids) {
        return new Audience(Kind.LIST, Set.of(), Set.of(), Set.of(), Set.copyOf(ids));
    }

    public static Audience rule(Set<String> titles, Set<String> teams, Set<String> jurisdictions) {
        return new Audience(Kind.RULE, Set.copyOf(titles), Set.copyOf(teams), Set.copyOf(jurisdictions), Set.of());
    }
}
