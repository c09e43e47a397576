package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a draft. Every answer is drawn from what was typed, so a refusal costs nobody a word. */
@Controller
@RequestMapping("/plans/versions/{id}")
class EditorPages {

    private final Plans plans;
    private final PlanAccess access;
    private final MessageSource messages;

    EditorPages(Plans plans, PlanAccess access, MessageSource messages) {
        this.plans = plans;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/edit")
    String edit(CurrentUser user, @PathVariable String id, Model model) {
        PlanVersionView version = draft(user, id);
        return page(version, EditorForm.of(plans.definition(version.id())), version.revision(), model);
    }

    /** Adds, takes out or moves a part; changes nothing that is stored. */
    @PostMapping("/edit/change")
    String change(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam long revision,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        PlanVersionView version = draft(user, id);
        var typed = FormTree.read(form);
        String focus = change == null ? null : FormChange.apply(typed, change);
        String page = page(version, EditorForm.of(typed, focus), revision, model);
        return htmx == null ? page : "plan/editor-form :: form";
    }

    /** Answers while somebody types: what is wrong, and the curves. */
    @PostMapping("/validate")
    @ResponseBody
    PlanJson.Checked validate(CurrentUser user, @PathVariable String id, @RequestParam Map<String, String> form) {
        draft(user, id);
        EditorForm typed = EditorForm.of(FormTree.read(form), null);
        return new PlanJson.Checked(typed.issues().stream().map(this::said).toList(), Curves.of(typed.definition()));
    }

    @PostMapping("/edit")
    String save(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect) {
        PlanVersionView version = draft(user, id);
        EditorForm typed = EditorForm.of(FormTree.read(form), null);
        if (!typed.issues().isEmpty()) {
            return again(version, typed, revision, model);
        }
        try {
            plans.save(version.id(), typed.definition(), revision);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            // Saving once more after reading the sentence replaces what the other person wrote.
            return again(
                    version,
                    typed.refused(refusal.issues()),
                    plans.get(version.id()).revision(),
                    model);
        }
        redirect.addFlashAttribute(
                "flash", Flash.done("plan.saved", typed.definition().nameIn(user.language())));
        return "redirect:/plans/versions/" + id;
    }

    private String again(PlanVersionView version, EditorForm form, long revision, Model model) {
        model.addAttribute("refused", true);
        return page(version, form, revision, model);
    }

    private static String page(PlanVersionView version, EditorForm form, long revision, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("f", form);
        model.addAttribute("revision", revision);
        model.addAttribute("v", new Vocabulary());
        return "plan/editor";
    }

    private PlanVersionView draft(CurrentUser user, String id) {
        access.requireWriter(user);
        PlanVersionView version = plans.get(PlanVersionId.of(id));
        if (version.state() != PlanVersionState.DRAFT) {
            throw Refusal.conflict(
                    Issue.of("plan.not-a-draft." + version.state().key(), version.number()));
        }
        return version;
    }

    private PlanJson.Found said(Issue issue) {
        Object[] args = issue.args().toArray();
        String key = "issue." + issue.code();
        var language = org.springframework.context.i18n.LocaleContextHolder.getLocale();
        String message = messages.getMessage(key, args, issue.code(), language);
        return PlanJson.Found.of(
                issue,
                message == null ? issue.code() : message,
                messages.getMessage(key + ".mend", args, null, language));
    }
}
