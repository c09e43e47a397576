package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import dev.accord.plan.letter.PlanText;
import dev.accord.shared.web.Flash;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** One version of a plan: what it says, where it stands, and what can be done with it. */
@Controller
@RequestMapping("/plans")
class PlanPage {

    private final Plans plans;
    private final Assignments assignments;
    private final People people;
    private final PlanText text;
    private final PlanAccess access;
    private final Comparison comparison;
    private final JsonMapper json;

    PlanPage(
            Plans plans,
            Assignments assignments,
            People people,
            PlanText text,
            PlanAccess access,
            Comparison comparison,
            JsonMapper json) {
        this.plans = plans;
        this.assignments = assignments;
        this.people = people;
        this.text = text;
        this.access = access;
        this.comparison = comparison;
        this.json = json;
    }

    @GetMapping("/{code:[A-Z0-9][A-Z0-9_-]*}")
    String newest(CurrentUser user, @PathVariable String code, Model model) {
        PlanView plan = access.plan(user, code);
        return page(user, plan, plan.newest(), model);
    }

    @GetMapping("/versions/{id}")
    String version(CurrentUser user, @PathVariable String id, Model model) {
        PlanVersionView version = access.version(user, id);
        return page(user, access.plan(user, version.planCode()), version, model);
    }

    private String page(CurrentUser user, PlanView plan, PlanVersionView version, Model model) {
        PlanDefinition definition = plans.definition(version.id());
        List<Plans.Comment> comments = access.reads(user) ? plans.comments(version.id()) : List.of();
        List<Assignment> assigned =
                access.reads(user) ? assignments.ofPlan(version.planCode(), access.today(user)) : List.of();
        Set<String> ids =
                new HashSet<>(comments.stream().map(Plans.Comment::personId).toList());
        plan.versions().forEach(it -> ids.add(it.owner()));
        assigned.forEach(it -> ids.add(it.personId()));
        Map<String, Person> persons = people.latest(ids);
        model.addAttribute("plan", plan);
        model.addAttribute("version", version);
        model.addAttribute("definition", definition);
        model.addAttribute("text", text.of(version, definition, LocaleContextHolder.getLocale()));
        model.addAttribute("comments", comments);
        model.addAttribute("assigned", assigned);
        model.addAttribute("names", new Names(persons));
        model.addAttribute("curvesJson", json.writeValueAsString(Curves.of(definition)));
        model.addAttribute("writes", access.writes(user));
        model.addAttribute("reads", access.reads(user));
        model.addAttribute("facts", access.reads(user) ? plans.facts(version.id(), access.today(user)) : null);
        return "plan/plan";
    }

    /** Names for the page; somebody unknown is shown by number. */
    public record Names(Map<String, Person> persons) {
        public String of(String id) {
            Person person = persons.get(id);
            return person == null ? unknown(id) : person.name();
        }

        /** What nobody did in person was done by the product. */
        static String unknown(String id) {
            return "system".equals(id) ? "Accord" : id;
        }
    }

    @GetMapping("/versions/{id}/compare")
    String compare(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String with,
            Model model) {
        PlanVersionView version = access.version(user, id);
        PlanView plan = access.plan(user, version.planCode());
        PlanVersionView other = with != null
                ? access.version(user, with)
                : plan.versions().stream()
                        .filter(it -> it.number() < version.number())
                        .findFirst()
                        .orElse(plan.newest());
        model.addAttribute("plan", plan);
        model.addAttribute("version", version);
        model.addAttribute("other", other);
        model.addAttribute(
                "differences",
                comparison.of(
                        plans.definition(other.id()), plans.definition(version.id()), LocaleContextHolder.getLocale()));
        return "plan/compare";
    }

    @GetMapping("/versions/{id}/export")
    ResponseEntity<String> export(CurrentUser user, @PathVariable String id) {
        PlanVersionView version = access.version(user, id);
        return Uploaded.download(
                version.planCode() + "-v" + version.number() + ".yaml",
                PlanApi.YAML,
                PlanFile.toYaml(plans.definition(version.id())));
    }

    @PostMapping("/versions/{id}/submit")
    String submit(CurrentUser user, @PathVariable String id, RedirectAttributes redirect) {
        access.requireWriter(user);
        PlanVersionView version = access.version(user, id);
        plans.submit(version.id());
        redirect.addFlashAttribute("flash", Flash.done("plan.submitted", version.number()));
        return "redirect:/plans/versions/" + id;
    }

    @PostMapping("/versions/{id}/withdraw")
    String withdraw(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect) {
        access.requireWriter(user);
        PlanVersionView version = access.version(user, id);
        plans.withdraw(version.id(), comment);
        redirect.addFlashAttribute("flash", Flash.done("plan.withdrawn", version.number()));
        return "redirect:/plans/versions/" + id;
    }

    @PostMapping("/versions/{id}/new-version")
    String newVersion(CurrentUser user, @PathVariable String id, RedirectAttributes redirect) {
        access.requireWriter(user);
        PlanVersionView draft =
                plans.get(plans.newVersion(access.version(user, id).id()));
        redirect.addFlashAttribute("flash", Flash.done("plan.version-made", draft.number()));
        return "redirect:/plans/versions/" + draft.id() + "/edit";
    }
}
