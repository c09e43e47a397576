package dev.accord.people.web;

import dev.accord.people.Person;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The filters of the list of people, as they stand in the address.
 *
 * @param q part of a name, id or mail address
 * @param sort a column, with a minus before it for the other direction
 */
record PeopleFilter(
        @Nullable String q,
        @Nullable String team,
        @Nullable String title,
        @Nullable String role,
        @Nullable String jurisdiction,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf,

        @Nullable String sort) {

    List<Person> apply(List<Person> people, Locale language) {
        return people.stream().filter(this::matches).sorted(order(language)).toList();
    }

    private boolean matches(Person person) {
        return is(team, person.team())
                && is(title, person.title())
                && is(jurisdiction, person.jurisdiction())
                && (blank(role)
                        || person.roles().stream().anyMatch(held -> held.key().equals(role)))
                && (blank(q)
                        || contains(person, Objects.requireNonNull(q).strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(Person person, String part) {
        return Stream.of(person.id(), person.name(), person.mail())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }

    private static boolean is(@Nullable String wanted, String value) {
        return blank(wanted) || value.equals(wanted);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Comparator<Person> order(Locale language) {
        String column = Objects.requireNonNullElse(sort, "id");
        boolean down = column.startsWith("-");
        Collator words = Collator.getInstance(language);
        Comparator<Person> order = switch (down ? column.substring(1) : column) {
            case "name" -> Comparator.comparing(Person::name, words);
            case "title" -> Comparator.comparing(Person::title, words);
            case "team" -> Comparator.comparing(Person::team, words);
            case "jurisdiction" -> Comparator.comparing(Person::jurisdiction);
            case "manager" -> Comparator.comparing(Person::managerId, Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(Person::id);
        };
        return (down ? order.reversed() : order).thenComparing(Person::id);
    }
}
