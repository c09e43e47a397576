package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Validation;
import dev.accord.plan.file.DefinitionReader;
import dev.accord.plan.file.Node;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two ways to a plan: a short form that makes a draft with one component, and a file. */
@Controller
@RequestMapping("/plans")
class NewPlanPages {

    private final Plans plans;
    private final PlanAccess access;

    NewPlanPages(Plans plans, PlanAccess access) {
        this.plans = plans;
        this.access = access;
    }

    @GetMapping("/new")
    String form(CurrentUser user, Model model) {
        access.requireWriter(user);
        model.addAttribute("typed", Map.of());
        return "plan/new";
    }

    @PostMapping("/new")
    String create(CurrentUser user, @RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
        access.requireWriter(user);
        Node.Fields typed = FormTree.read(form);
        FormChange.apply(typed, "add:components");
        if (FormTree.at(typed, "components[0]") instanceof Node.Fields component) {
            component.byName().put("code", Node.of("C1"));
            component.byName().put("name", Node.of(Map.of("en", "Commission", "ja", "コミッション")));
        }
        DefinitionReader.Read read = DefinitionReader.read(typed, true);
        List<Issue> issues = new ArrayList<>(read.issues());
        if (issues.isEmpty()) {
            issues.addAll(Validation.check(read.definition()));
        }
        try {
            if (!issues.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, issues);
            }
            PlanDefinition plan = read.definition();
            PlanVersionId id = plans.create(plan);
            redirect.addFlashAttribute("flash", Flash.done("plan.created", plan.nameIn(user.language())));
            return "redirect:/plans/versions/" + id + "/edit";
        } catch (Refusal refusal) {
            model.addAttribute("typed", form);
            model.addAttribute("found", refusal.issues());
            return "plan/new";
        }
    }

    @GetMapping("/import")
    String importForm(CurrentUser user) {
        access.requireWriter(user);
        return "plan/import";
    }

    @PostMapping("/import")
    String importFile(
            CurrentUser user,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String yaml,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        access.requireWriter(user);
        String text = yaml == null ? "" : yaml;
        try {
            if (file != null && !file.isEmpty()) {
                text = Uploaded.text(file.getBytes());
            }
            Plans.Imported done = plans.importDraft(text, dryRun);
            if (!dryRun && done.version() != null) {
                redirect.addFlashAttribute(
                        "flash", Flash.done("plan.imported." + done.outcome(), done.planCode(), done.number()));
                return "redirect:/plans/versions/" + done.version();
            }
            model.addAttribute("would", done);
        } catch (Refusal refusal) {
            model.addAttribute("found", refusal.issues());
        }
        model.addAttribute("yaml", text);
        return "plan/import";
    }
}
