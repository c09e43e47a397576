package dev.accord.shell;

import dev.accord.people.People;
import dev.accord.people.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at the page, read from the security context: error pages have no controller that could be given the person. */
@Component
class Viewer {

    private final ObjectProvider<People> people;

    Viewer(ObjectProvider<People> people) {
        this.people = people;
    }

    Optional<String> id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return Optional.of(authentication.getName());
    }

    Set<String> roles() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(name -> name != null && name.startsWith("ROLE_"))
                        .map(name -> name.substring("ROLE_".length()).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Person> person() {
        People known = people.getIfAvailable();
        return known == null ? Optional.empty() : id().flatMap(known::latest);
    }

    ZoneId zone() {
        return person().map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
