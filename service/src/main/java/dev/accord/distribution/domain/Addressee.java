package dev.accord.distribution.domain;

import dev.accord.people.Person;
import java.time.ZoneId;
import java.util.Locale;

/** The person a letter is for, as they were when it was made. */
record Addressee(String id, String name, String mail, Locale language, ZoneId zone, String jurisdiction, String team) {

    static Addressee of(Person person) {
        return new Addressee(
                person.id(),
                person.name(),
                person.mail(),
                person.language(),
                person.zone(),
                person.jurisdiction(),
                person.team());
    }
}
