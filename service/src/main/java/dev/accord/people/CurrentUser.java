package dev.accord.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person signed in, with today's roles. Controllers of pages and of the API take it as a parameter.
 *
 * @param language what the pages are shown in
 */
public record CurrentUser(String id, String name, Locale language, ZoneId zone, Set<Role> roles) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return java.util.Arrays.stream(any).anyMatch(roles::contains);
    }

    public Set<String> groups() {
        return roles.stream().map(Role::key).collect(Collectors.toUnmodifiableSet());
    }
}
