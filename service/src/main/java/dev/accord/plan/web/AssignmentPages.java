package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.Flash;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on a plan with which own numbers: the list, one person, and files. A page saves through the same checks as a file. */
@Controller
class AssignmentPages {

    private final Assignments assignments;
    private final Plans plans;
    private final People people;
    private final PlanAccess access;
    private final Clock clock;

    AssignmentPages(Assignments assignments, Plans plans, People people, PlanAccess access, Clock clock) {
        this.assignments = assignments;
        this.plans = plans;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** One line of the list. */
    public record Row(Assignment it, String name, String title) {}

    @GetMapping("/plans/{code:[A-Z0-9][A-Z0-9_-]*}/assignments")
    String list(
            CurrentUser user,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        List<Row> rows = rows(code, q, sort);
        Pager pager = Pager.of(page, size, rows.size(), request);
        plan(user, code, model);
        model.addAttribute(
                "rows", rows.stream().skip(pager.offset()).limit(pager.size()).toList());
        model.addAttribute("pager", pager);
        model.addAttribute("q", null);
        model.addAttribute("wanted", q);
        model.addAttribute("writes", access.writes(user));
        return "plan/assignments";
    }

    @GetMapping("/plans/{code:[A-Z0-9][A-Z0-9_-]*}/assignments.csv")
    ResponseEntity<byte[]> csv(CurrentUser user, @PathVariable String code) {
        access.requireReader(user);
        access.plan(user, code);
        CsvWriter csv = AssignmentFile.heading();
        assignments.all().stream()
                .filter(one -> one.planCode().equals(code))
                .forEach(one -> AssignmentFile.write(csv, one));
        return Uploaded.download("assignments-" + code + ".csv", "text/csv", csv.bytesForSpreadsheets());
    }

    @GetMapping("/plans/{code:[A-Z0-9][A-Z0-9_-]*}/assignments/one")
    String one(
            CurrentUser user,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        access.requireWriter(user);
        PlanDefinition plan = plan(user, code, model);
        Assignment stored = person == null
                ? null
                : assignments.all().stream()
                        .filter(it ->
                                it.planCode().equals(code) && it.personId().equals(person))
                        .filter(it ->
                                from == null || it.effective().from().toString().equals(from))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("typed", AssignmentFile.form(stored, person, plan));
        model.addAttribute("known", stored != null);
        model.addAttribute("stored", stored);
        model.addAttribute("today", LocalDate.now(clock));
        person(person, model);
        return "plan/assignment";
    }

    @PostMapping("/plans/{code:[A-Z0-9][A-Z0-9_-]*}/assignments/one")
    String save(
            CurrentUser user,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        access.requireWriter(user);
        PlanDefinition plan = plan(user, code, model);
        List<String> components =
                plan.components().stream().map(Component::code).toList();
        try {
            assignments.importCsv(AssignmentFile.fromForm(code, components, form), false);
        } catch (Refusal refusal) {
            model.addAttribute("typed", form);
            model.addAttribute("known", false);
            model.addAttribute("found", AssignmentFile.inForm(refusal.issues(), components));
            person(form.get("person_id"), model);
            return "plan/assignment";
        }
        redirect.addFlashAttribute("flash", Flash.done("plan.assignment.saved", form.getOrDefault("person_id", "")));
        return "redirect:/plans/" + code + "/assignments";
    }

    @GetMapping("/plans/assignments/import")
    String importForm(CurrentUser user) {
        access.requireWriter(user);
        return "plan/assignments-import";
    }

    @PostMapping("/plans/assignments/import")
    String importFile(
            CurrentUser user,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model)
            throws IOException {
        access.requireWriter(user);
        try {
            model.addAttribute("done", assignments.importCsv(file.getBytes(), dryRun));
        } catch (Refusal refusal) {
            model.addAttribute("found", refusal.issues());
        }
        model.addAttribute("dryRun", dryRun);
        return "plan/assignments-import";
    }

    private void person(@Nullable String id, Model model) {
        model.addAttribute("who", id == null ? null : people.latest(id).orElse(null));
    }

    private PlanDefinition plan(CurrentUser user, String code, Model model) {
        PlanView plan = access.plan(user, code);
        PlanDefinition definition = plans.definition(plan.newest().id());
        model.addAttribute("plan", plan);
        model.addAttribute("version", plan.newest());
        model.addAttribute("definition", definition);
        return definition;
    }

    private List<Row> rows(String code, @Nullable String q, String sort) {
        List<Assignment> all = assignments.all().stream()
                .filter(one -> one.planCode().equals(code))
                .toList();
        Map<String, Person> persons =
                people.latest(all.stream().map(Assignment::personId).toList());
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        boolean down = sort.startsWith("-");
        Comparator<Row> order = switch (down ? sort.substring(1) : sort) {
            case "name" -> Comparator.comparing(Row::name);
            case "title" -> Comparator.comparing(Row::title);
            case "from" -> Comparator.comparing(row -> row.it().effective().from());
            case "target" ->
                Comparator.comparing(
                        row -> row.it().targetIncentive(), Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(row -> row.it().personId());
        };
        return all.stream()
                .map(one -> row(one, persons.get(one.personId())))
                .filter(row -> (row.it().personId() + " " + row.name() + " " + row.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .sorted(down ? order.reversed() : order)
                .toList();
    }

    private static Row row(Assignment one, @Nullable Person person) {
        return new Row(one, person == null ? one.personId() : person.name(), person == null ? "" : person.title());
    }
}
