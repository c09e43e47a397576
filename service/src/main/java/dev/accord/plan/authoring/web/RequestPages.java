package dev.accord.plan.authoring.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.authoring.PlanRequest;
import dev.accord.plan.authoring.PlanRequests;
import dev.accord.plan.authoring.RequestKind;
import dev.accord.plan.authoring.RequestedPlan;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a plan, and what became of what was asked for. */
@Controller
@RequestMapping("/plans/request")
class RequestPages {

    private final PlanRequests requests;
    private final BasePlans bases;

    RequestPages(PlanRequests requests, BasePlans bases) {
        this.requests = requests;
        this.bases = bases;
    }

    @GetMapping
    String page(CurrentUser user, @RequestParam(required = false) @Nullable String plan, Model model) {
        return page(user, PlanRequest.empty(plan), model);
    }

    @PostMapping
    String request(
            CurrentUser user,
            RequestInput input,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            RequestedPlan made = requests.request(input.request(), user);
            redirect.addFlashAttribute(
                    "flash", Flash.done("plan.request.done", made.version().name(user.language())));
            return "redirect:/plans/request";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            model.addAttribute("refused", refusal.issues());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(user, input.typed(), model);
        }
    }

    @PostMapping("/{version}/withdraw")
    String withdraw(CurrentUser user, @PathVariable String version, RedirectAttributes redirect) {
        requests.withdraw(PlanVersionId.of(version), user);
        redirect.addFlashAttribute("flash", Flash.done("plan.request.withdrawn"));
        return "redirect:/plans/request";
    }

    private String page(CurrentUser user, PlanRequest typed, Model model) {
        if (!PlanRequests.mayRequest(user)) {
            throw Refusal.notFound();
        }
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("bases", bases.all(user.language()));
        model.addAttribute("requests", requests.list(user));
        model.addAttribute("language", user.language());
        return "plan/request";
    }
}
