package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.people.domain.PeopleAccess;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people as of a day. */
@Controller
class PeoplePages {

    private final PeopleAccess access;
    private final People people;
    private final Clock clock;

    PeoplePages(PeopleAccess access, People people, Clock clock) {
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/people")
    String list(
            CurrentUser user,
            @ModelAttribute("filter") PeopleFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        LocalDate asOf = Objects.requireNonNullElse(filter.asOf(), LocalDate.now(clock));
        List<Person> visible = access.visible(user, asOf);
        List<Person> found = filter.apply(visible, user.language());
        Pager pager = Pager.of(page, size, found.size(), request);
        List<Person> shown =
                found.stream().skip(pager.offset()).limit(pager.size()).toList();
        model.addAttribute("asOf", asOf);
        model.addAttribute("pager", pager);
        model.addAttribute("people", shown);
        model.addAttribute("managers", managers(shown));
        model.addAttribute("teams", choices(visible, Person::team));
        model.addAttribute("titles", choices(visible, Person::title));
        model.addAttribute("jurisdictions", choices(visible, Person::jurisdiction));
        model.addAttribute("roles", Role.values());
        model.addAttribute("everybody", access.seesEverybody(user));
        model.addAttribute("mayImport", user.has(Role.ADMIN));
        return "people/list";
    }

    @GetMapping("/people/export")
    ResponseEntity<byte[]> export(CurrentUser user, @ModelAttribute PeopleFilter filter) {
        LocalDate asOf = Objects.requireNonNullElse(filter.asOf(), LocalDate.now(clock));
        CsvWriter csv = new CsvWriter(List.of(
                "id",
                "name",
                "mail",
                "title",
                "team",
                "roles",
                "manager",
                "jurisdiction",
                "currency",
                "language",
                "time_zone"));
        filter.apply(access.visible(user, asOf), user.language()).stream()
                .map(PersonJson::of)
                .forEach(row -> csv.row(
                        row.id(),
                        row.name(),
                        row.mail(),
                        row.title(),
                        row.team(),
                        String.join(";", row.roles()),
                        row.manager(),
                        row.jurisdiction(),
                        row.currency(),
                        row.language(),
                        row.timeZone()));
        return FileAnswer.csv("people-" + asOf + ".csv", csv.bytesForSpreadsheets());
    }

    private Map<String, Person> managers(List<Person> shown) {
        return people.latest(
                shown.stream().map(Person::managerId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static List<String> choices(List<Person> people, Function<Person, String> column) {
        Stream<String> values = people.stream().map(column);
        return values.distinct().sorted().toList();
    }
}
