package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees and changes plans: the comp team writes; managers, finance, legal, auditors and administrators read; a rep sees approved versions of their own plans. */
@Component
class PlanAccess {

    private final Plans plans;
    private final Assignments assignments;
    private final Clock clock;

    PlanAccess(Plans plans, Assignments assignments, Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.clock = clock;
    }

    boolean reads(CurrentUser user) {
        return user.hasAny(Role.COMP, Role.MANAGER, Role.FINANCE, Role.LEGAL, Role.AUDITOR, Role.ADMIN);
    }

    boolean writes(CurrentUser user) {
        return user.has(Role.COMP);
    }

    void requireReader(CurrentUser user) {
        if (!reads(user)) {
            throw Refusal.notFound();
        }
    }

    /** Whoever may not even read is told that there is nothing. */
    void requireWriter(CurrentUser user) {
        requireReader(user);
        if (!writes(user)) {
            throw Refusal.forbidden(Issue.of("plan.only-comp"));
        }
    }

    PlanVersionView version(CurrentUser user, String id) {
        PlanVersionView version = plans.get(PlanVersionId.of(id));
        if (!reads(user) && !(version.state().isFinal() && isOn(user, version.planCode()))) {
            throw Refusal.notFound();
        }
        return version;
    }

    /** The plan with the versions this person may see. */
    PlanView plan(CurrentUser user, String code) {
        PlanView plan = plans.findPlan(code).orElseThrow(Refusal::notFound);
        if (reads(user)) {
            return plan;
        }
        List<PlanVersionView> seen = plan.versions().stream()
                .filter(version -> version.state().isFinal())
                .toList();
        if (seen.isEmpty() || !isOn(user, code)) {
            throw Refusal.notFound();
        }
        return new PlanView(plan.id(), plan.code(), plan.owner(), seen);
    }

    private boolean isOn(CurrentUser user, String code) {
        return assignments.find(code, user.id(), today(user)).isPresent();
    }

    LocalDate today(CurrentUser user) {
        return LocalDate.ofInstant(clock.instant(), user.zone());
    }
}
