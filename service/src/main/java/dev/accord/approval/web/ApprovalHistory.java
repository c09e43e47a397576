package dev.accord.approval.web;

import dev.accord.approval.ApprovalSubjects;
import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the page of a subject shows of its approval: {@code <div hx-get="/approvals/history?subject=…" hx-trigger="load">}.
 */
@Controller
@RequestMapping("/approvals")
class ApprovalHistory {

    private static final String FRAGMENT = "approval/history :: history";

    private final Approvals approvals;
    private final List<ApprovalSubjects> subjects;

    ApprovalHistory(Approvals approvals, List<ApprovalSubjects> subjects) {
        this.approvals = approvals;
        this.subjects = subjects;
    }

    @GetMapping("/history")
    String history(CurrentUser user, @RequestParam String subject, Model model) {
        SubjectRef ref = parse(subject);
        readable(ref, user);
        model.addAttribute("approvals", approvals.history(ref));
        return FRAGMENT;
    }

    /** A question or an answer; whoever is asked and whoever asked for the approval are told by mail. */
    @PostMapping("/{id}/comments")
    String say(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestHeader(name = "HX-Request", required = false) boolean htmx,
            Model model) {
        ApprovalView approval = approvals.find(id).orElseThrow(Refusal::notFound);
        ApprovalSubjects known = readable(approval.subject(), user);
        approvals.say(id, text, user);
        model.addAttribute("approvals", approvals.history(approval.subject()));
        return htmx ? FRAGMENT : "redirect:" + known.page(approval.subject());
    }

    private ApprovalSubjects readable(SubjectRef subject, CurrentUser user) {
        return subjects.stream()
                .filter(one -> one.supports(subject.type()) && one.mayRead(subject, user))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static SubjectRef parse(String text) {
        try {
            return SubjectRef.parse(text);
        } catch (IllegalArgumentException noSubject) {
            throw Refusal.notFound();
        }
    }
}
