package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.people.domain.Absences;
import dev.accord.people.domain.Absences.Absence;
import dev.accord.people.domain.Corrections;
import dev.accord.people.domain.PeopleAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person as of a day: data, reporting line, absences and history. */
@Controller
class PersonPage {

    private final PeopleAccess access;
    private final People people;
    private final Absences absences;
    private final Corrections corrections;
    private final Clock clock;

    PersonPage(PeopleAccess access, People people, Absences absences, Corrections corrections, Clock clock) {
        this.access = access;
        this.people = people;
        this.absences = absences;
        this.corrections = corrections;
        this.clock = clock;
    }

    @GetMapping("/people/{id}")
    String show(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Objects.requireNonNullElse(asOf, today);
        Person person = access.required(user, id, day);
        List<Person> reports = people.reportsOf(id, day, false);
        List<Person> above = people.managersOf(id, day);
        List<Person> history = access.history(user, id, today);
        List<Absence> away = absences.of(id);
        model.addAttribute("person", person);
        model.addAttribute("there", person.effective().contains(day));
        model.addAttribute("asOf", day);
        model.addAttribute("above", above.reversed());
        model.addAttribute("reports", reports);
        model.addAttribute("history", history);
        model.addAttribute("corrections", access.seesEverybody(user) ? corrections.of(id) : List.of());
        model.addAttribute("absences", away);
        model.addAttribute("names", people.latest(named(history, away)));
        model.addAttribute("visible", visible(user, day, above, reports));
        model.addAttribute("mayGivePassword", user.has(Role.ADMIN));
        return "people/person";
    }

    private static Set<String> named(List<Person> history, List<Absence> away) {
        Set<String> ids =
                history.stream().map(Person::managerId).filter(Objects::nonNull).collect(Collectors.toSet());
        away.stream().map(Absence::substituteId).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /** Whose pages may be linked. */
    private Set<String> visible(CurrentUser user, LocalDate day, List<Person> above, List<Person> reports) {
        List<Person> shown = new ArrayList<>(above);
        shown.addAll(reports);
        return shown.stream()
                .map(Person::id)
                .filter(id -> access.sees(user, id, day))
                .collect(Collectors.toSet());
    }
}
