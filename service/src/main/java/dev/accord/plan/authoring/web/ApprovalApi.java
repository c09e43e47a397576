package dev.accord.plan.authoring.web;

import dev.accord.approval.ApprovalSubjects;
import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Plans")
class ApprovalApi {

    private final Plans plans;
    private final Approvals approvals;
    private final List<ApprovalSubjects> subjects;

    ApprovalApi(Plans plans, Approvals approvals, List<ApprovalSubjects> subjects) {
        this.plans = plans;
        this.approvals = approvals;
        this.subjects = subjects;
    }

    @GetMapping("/api/plans/{code}/versions/{number}/approval")
    @Operation(
            summary = "Every request for approval of a version: levels, who was asked, who decided what and why; newest"
                    + " first")
    List<ApprovalView> approval(CurrentUser user, @PathVariable String code, @PathVariable int number) {
        SubjectRef subject = plans.findPlan(code).stream()
                .flatMap(plan -> plan.versions().stream())
                .filter(version -> version.number() == number)
                .map(PlanVersionView::id)
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .subject();
        boolean readable =
                subjects.stream().anyMatch(one -> one.supports(subject.type()) && one.mayRead(subject, user));
        if (!readable) {
            throw Refusal.notFound();
        }
        return approvals.history(subject);
    }
}
