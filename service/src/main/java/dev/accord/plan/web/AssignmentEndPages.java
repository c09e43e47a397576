package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking somebody off a plan: an assignment that has started gets a last day, one that has not is deleted. */
@Controller
@RequestMapping("/plans/{code:[A-Z0-9][A-Z0-9_-]*}/assignments/{id:\\d+}")
class AssignmentEndPages {

    private final Assignments assignments;
    private final PlanAccess access;

    AssignmentEndPages(Assignments assignments, PlanAccess access) {
        this.assignments = assignments;
        this.access = access;
    }

    @PostMapping("/end")
    String end(
            CurrentUser user,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes redirect) {
        Assignment one = writable(user, code, id);
        try {
            assignments.end(id, lastDay);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("found", refusal.issues());
            return "redirect:/plans/" + code + "/assignments/one?person=" + one.personId() + "&from="
                    + one.effective().from();
        }
        redirect.addFlashAttribute("flash", Flash.done("plan.assignment.ended", one.personId()));
        return "redirect:/plans/" + code + "/assignments";
    }

    @PostMapping("/remove")
    String remove(CurrentUser user, @PathVariable String code, @PathVariable long id, RedirectAttributes redirect) {
        Assignment one = writable(user, code, id);
        assignments.remove(id);
        redirect.addFlashAttribute("flash", Flash.done("plan.assignment.removed", one.personId()));
        return "redirect:/plans/" + code + "/assignments";
    }

    private Assignment writable(CurrentUser user, String code, long id) {
        access.requireWriter(user);
        return assignments.all().stream()
                .filter(one -> one.id() == id && one.planCode().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
