package dev.accord.task.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests to whom a task may be delegated while a name is typed. */
@Controller
class Colleagues {

    private static final int SHOWN = 12;

    private final People people;
    private final Clock clock;

    Colleagues(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/tasks/people")
    String suggest(@RequestParam(defaultValue = "") String to, CurrentUser user, Model model) {
        String part = to.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("people", part.isEmpty() ? List.of() : matching(part, user));
        return "task/people :: options";
    }

    private List<Person> matching(String part, CurrentUser user) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
        return people.select(PeopleRule.everybody(), today).stream()
                .filter(person -> !person.id().equals(user.id()))
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part)
                        || person.id().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing(Person::name))
                .limit(SHOWN)
                .toList();
    }
}
