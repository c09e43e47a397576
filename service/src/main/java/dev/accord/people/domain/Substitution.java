package dev.accord.people.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Follows substitutes who are absent themselves to the one who is there. A circle and a substitute who has left lead to nobody. */
final class Substitution {

    private Substitution() {}

    /**
     * @param named absent person to the substitute they named, for one day
     * @param isThere whether somebody is with the company on that day
     * @return absent person to the one who stands in; without those for whom nobody does
     */
    static Map<String, String> resolve(Map<String, String> named, Predicate<String> isThere) {
        Map<String, String> resolved = new HashMap<>();
        for (String absent : named.keySet()) {
            Set<String> seen = new HashSet<>();
            String at = absent;
            while (named.containsKey(at) && seen.add(at)) {
                at = named.get(at);
            }
            if (!seen.contains(at) && isThere.test(at)) {
                resolved.put(absent, at);
            }
        }
        return resolved;
    }
}
