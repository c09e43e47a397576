package dev.accord.people.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whose data a person sees: their own, their line's on a day on which they are above it, everybody's with some roles. */
@Component
public class PeopleAccess {

    private final People people;
    private final Books books;

    PeopleAccess(People people, Books books) {
        this.people = people;
        this.books = books;
    }

    public boolean seesEverybody(CurrentUser user) {
        return user.hasAny(Role.COMP, Role.FINANCE, Role.ADMIN, Role.AUDITOR);
    }

    public List<Person> visible(CurrentUser user, LocalDate asOf) {
        if (seesEverybody(user)) {
            return people.select(PeopleRule.everybody(), asOf);
        }
        List<Person> visible = new ArrayList<>();
        people.find(user.id(), asOf).ifPresent(visible::add);
        if (user.has(Role.MANAGER)) {
            visible.addAll(people.reportsOf(user.id(), asOf, true));
        }
        return visible;
    }

    public boolean sees(CurrentUser user, String id, LocalDate asOf) {
        return seesEverybody(user)
                || user.id().equals(id)
                || (user.has(Role.MANAGER) && people.isAbove(user.id(), id, asOf));
    }

    public boolean isAbove(CurrentUser user, String id, LocalDate asOf) {
        return people.isAbove(user.id(), id, asOf);
    }

    /** The person on that day; outside the days of a person one may see, the nearest row is shown. */
    public Person required(CurrentUser user, String id, LocalDate asOf) {
        if (!sees(user, id, asOf)) {
            throw Refusal.notFound();
        }
        return people.find(id, asOf).or(() -> books.current().latest(id, asOf)).orElseThrow(Refusal::notFound);
    }

    /** The rows of a person's history that this viewer may see: a manager those that began or end while they were above. */
    public List<Person> history(CurrentUser user, String id, LocalDate today) {
        return books.current().history(id).stream()
                .filter(row -> sees(user, id, row.effective().from()) || sees(user, id, lastDay(row, today)))
                .toList()
                .reversed();
    }

    private static LocalDate lastDay(Person row, LocalDate today) {
        LocalDate end = Objects.requireNonNullElse(row.effective().to(), today);
        return end.isBefore(row.effective().from()) ? row.effective().from() : end;
    }
}
