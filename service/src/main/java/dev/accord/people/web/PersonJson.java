package dev.accord.people.web;

import dev.accord.people.Person;
import dev.accord.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them; the names are those of the CSV file. */
record PersonJson(
        String id,
        String name,
        String mail,
        String language,
        String currency,
        String timeZone,
        String jurisdiction,
        List<String> roles,
        String title,
        String team,
        @Nullable String manager,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    static PersonJson of(Person person) {
        return new PersonJson(
                person.id(),
                person.name(),
                person.mail(),
                person.language().toLanguageTag(),
                person.currency().getCurrencyCode(),
                person.zone().getId(),
                person.jurisdiction(),
                person.roles().stream().sorted().map(Role::key).toList(),
                person.title(),
                person.team(),
                person.managerId(),
                person.effective().from(),
                person.effective().to());
    }
}
