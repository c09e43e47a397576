package dev.accord.plan.authoring;

import dev.accord.audit.AuditLog;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers of finance and legal: one each per round, never by whoever wrote or handed in the draft. */
@Component
class PlanChecking {

    private final AuthoringRows rows;
    private final Plans plans;
    private final People people;
    private final AuditLog audit;

    PlanChecking(AuthoringRows rows, Plans plans, People people, AuditLog audit) {
        this.rows = rows;
        this.plans = plans;
        this.people = people;
        this.audit = audit;
    }

    Decision mayCheck(PlanVersionId id, String person) {
        return plans.get(id).isBy(person)
                ? Decision.rejected(Issue.of("plan.authoring.own-check", name(person)))
                : Decision.allowed();
    }

    /** The same for many at once, for lists: those this person must not check. */
    Set<PlanVersionId> barred(Collection<PlanVersionId> versions, String person) {
        return versions.isEmpty()
                ? Set.of()
                : plans.find(versions).values().stream()
                        .filter(version -> version.isBy(person))
                        .map(PlanVersionView::id)
                        .collect(Collectors.toSet());
    }

    void answer(Authoring authoring, String name, boolean passed, @Nullable String comment, CurrentUser user) {
        mayCheck(authoring.version(), user.id()).orRefuse();
        if (authoring.stage() != Authoring.Stage.CHECKING) {
            throw Refusal.conflict(Issue.of("plan.authoring.not-checking"));
        }
        if (!passed && comment == null) {
            throw Refusal.invalid(Issue.at("comment", "plan.authoring.comment-missing"));
        }
        if (!rows.check(authoring, name, passed, user.id(), comment)) {
            throw Refusal.conflict(Issue.of("plan.authoring.checked-already"));
        }
        if (comment != null) {
            plans.comment(authoring.version(), comment);
        }
        audit.record(
                passed ? "plan.check-passed" : "plan.check-returned",
                authoring.version().subject(),
                Map.of("check", name, "round", authoring.round()));
    }

    private String name(String person) {
        return Objects.requireNonNull(people.latest(person).map(Person::name).orElse(person));
    }
}
