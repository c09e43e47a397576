package dev.accord.people.security;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.domain.AccountService;
import dev.accord.people.domain.AccountService.SessionFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** From who signed in to what they are today. */
@Component
class CurrentPeople {

    /** @param authentication as it is in the session, with today's authorities */
    record Current(CurrentUser user, Authentication authentication, boolean mustChangePassword) {}

    private final People people;
    private final AccountService accounts;
    private final Languages languages;
    private final Clock clock;

    CurrentPeople(People people, AccountService accounts, Languages languages, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.languages = languages;
        this.clock = clock;
    }

    /** Empty when the person is no longer with the company or the session is older than the password. */
    Optional<Current> of(Authentication authentication, HttpServletRequest request) {
        String id = authentication.getName();
        Optional<Person> found =
                people.latest(id).flatMap(known -> people.find(id, LocalDate.ofInstant(clock.instant(), known.zone())));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SessionFacts facts = accounts.sessionFacts(id);
        boolean local = authentication.getPrincipal() instanceof SignedIn;
        if (authentication.getPrincipal() instanceof SignedIn signedIn && signedIn.stamp() != facts.stamp()) {
            return Optional.empty();
        }
        Person person = found.get();
        Locale language = languages
                .chosen(request)
                .or(() -> Optional.ofNullable(facts.language()).flatMap(Languages::supported))
                .orElse(person.language());
        CurrentUser user = new CurrentUser(id, person.name(), language, person.zone(), person.roles());
        List<GrantedAuthority> authorities = person.roles().stream()
                .sorted()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return Optional.of(
                new Current(user, new PersonAuthentication(authentication, authorities), local && facts.mustChange()));
    }
}
