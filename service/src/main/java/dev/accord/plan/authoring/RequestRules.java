package dev.accord.plan.authoring;

import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request must say, all faults at once. */
@Component
class RequestRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final int LONGEST = 2000;

    private final Plans plans;

    RequestRules(Plans plans) {
        this.plans = plans;
    }

    void check(PlanRequest wanted) {
        List<Issue> issues = new ArrayList<>();
        if (wanted.kind() == null) {
            issues.add(Issue.at("kind", "plan.request.kind-missing"));
        }
        base(wanted, issues);
        String reason = wanted.reason();
        if (blank(reason) || (reason != null && reason.length() > LONGEST)) {
            issues.add(Issue.at("reason", "plan.request.reason-missing", LONGEST));
        }
        if (wanted.kind() == RequestKind.NEXT_YEAR || wanted.kind() == RequestKind.NEW_TEAM) {
            newPlan(wanted, issues);
        }
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
    }

    private void base(PlanRequest wanted, List<Issue> issues) {
        String code = wanted.basePlan();
        Optional<PlanView> base = code == null || code.isBlank() ? Optional.empty() : plans.findPlan(code.strip());
        if (base.isEmpty()) {
            issues.add(Issue.at("basePlan", "plan.request.base-missing"));
            return;
        }
        PlanVersionState newest = base.get().newest().state();
        if (wanted.kind() == RequestKind.CHANGE && !newest.isFinal() && newest != PlanVersionState.DRAFT) {
            issues.add(Issue.at("basePlan", "plan.request.under-way", base.get().code()));
        }
    }

    private void newPlan(PlanRequest wanted, List<Issue> issues) {
        String code = wanted.code();
        if (code == null || !CODE.matcher(code.strip()).matches()) {
            issues.add(Issue.at("code", "plan.request.code-bad"));
        } else if (plans.findPlan(code.strip()).isPresent()) {
            issues.add(Issue.at("code", "plan.code-taken", code.strip()));
        }
        if (blank(wanted.name())) {
            issues.add(Issue.at("name", "plan.request.name-missing"));
        }
        if (wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            issues.add(Issue.at("to", "plan.request.ends-before-start"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
