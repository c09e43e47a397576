package dev.accord.distribution.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read a letter: the rep it is for; whoever is above the rep in the reporting line today, or was on the day the letter was made; comp,
 * finance, legal, admin and auditor. Substitutes of the rep do not: a letter is personal.
 */
@Component
public class LetterAccess {

    private static final Set<Role> ALL = EnumSet.of(Role.COMP, Role.FINANCE, Role.LEGAL, Role.ADMIN, Role.AUDITOR);

    private final People people;
    private final Clock clock;

    LetterAccess(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public boolean seesAll(Set<Role> roles) {
        return roles.stream().anyMatch(ALL::contains);
    }

    public boolean mayRead(String letterOf, Instant made, CurrentUser reader) {
        return mayRead(letterOf, made, reader.id(), reader.roles());
    }

    public boolean mayRead(String letterOf, Instant made, String reader, Set<Role> roles) {
        return letterOf.equals(reader)
                || seesAll(roles)
                || people.isAbove(reader, letterOf, today())
                || people.isAbove(reader, letterOf, LocalDate.ofInstant(made, clock.getZone()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
