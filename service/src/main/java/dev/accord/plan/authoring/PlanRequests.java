package dev.accord.plan.authoring;

import dev.accord.audit.AuditLog;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.authoring.Authoring.Stage;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.workflow.Engine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a plan, seeing what became of it, and taking the request back. */
@Service
@Transactional
public class PlanRequests {

    private final Plans plans;
    private final RequestRules rules;
    private final AuthoringRows rows;
    private final AuthoringListener listener;
    private final Engine engine;
    private final AuditLog audit;

    PlanRequests(
            Plans plans,
            RequestRules rules,
            AuthoringRows rows,
            AuthoringListener listener,
            Engine engine,
            AuditLog audit) {
        this.plans = plans;
        this.rules = rules;
        this.rows = rows;
        this.listener = listener;
        this.engine = engine;
        this.audit = audit;
    }

    public static boolean mayRequest(CurrentUser user) {
        return user.hasAny(Role.COMP, Role.MANAGER);
    }

    /** Makes the draft the analyst will write on, and starts its authoring. */
    public RequestedPlan request(PlanRequest wanted, CurrentUser user) {
        if (!mayRequest(user)) {
            throw Refusal.forbidden(Issue.of("plan.request.role"));
        }
        rules.check(wanted);
        PlanView base = plans.findPlan(Objects.requireNonNull(wanted.basePlan()).strip())
                .orElseThrow();
        RequestKind kind = Objects.requireNonNull(wanted.kind());
        PlanVersionId version = kind == RequestKind.CHANGE
                ? plans.newVersion(base.approved().orElse(base.newest()).id())
                : plans.create(NewPlan.from(
                        plans.definition(base.approved().orElse(base.newest()).id()), wanted));
        if (rows.lock(version).filter(Authoring::isUnderWay).isPresent()) {
            throw Refusal.conflict(Issue.at("basePlan", "plan.request.under-way", base.code()));
        }
        rows.begin(
                version,
                kind,
                user.id(),
                Objects.requireNonNull(wanted.reason()).strip(),
                wanted.neededBy(),
                Stage.DRAFTING);
        if (wanted.approversAsOf() != null) {
            rows.approversAsOf(version, wanted.approversAsOf());
        }
        audit.record(
                "plan.requested",
                version.subject(),
                Map.of("kind", kind.key(), "plan", base.code(), "reason", Objects.requireNonNull(wanted.reason())));
        engine.start("PlanRequested", version.subject(), Map.of("requestedBy", user.id()));
        return view(rows.find(version).orElseThrow());
    }

    /** Taken back by who asked, who writes it, or the compensation team, until it is approved. */
    public void withdraw(PlanVersionId id, CurrentUser user) {
        Authoring authoring = rows.lock(id).orElseThrow(Refusal::notFound);
        PlanVersionView version = plans.get(id);
        boolean own = user.id().equals(authoring.requestedBy()) || user.id().equals(version.owner());
        if (!own && !user.has(Role.COMP)) {
            throw Refusal.notFound();
        }
        if (!authoring.isUnderWay()) {
            throw Refusal.conflict(Issue.of("plan.request.ended"));
        }
        audit.record("plan.request-withdrawn", id.subject(), Map.of("stage", authoring.stateKey()));
        if (version.state() == PlanVersionState.DRAFT) {
            listener.takeBack(id);
        } else {
            plans.withdraw(id, null);
        }
    }

    /** The compensation team and auditors see every request, everybody else their own. */
    @Transactional(readOnly = true)
    public List<RequestedPlan> list(CurrentUser user) {
        List<Authoring> found =
                user.hasAny(Role.COMP, Role.AUDITOR, Role.ADMIN) ? rows.requests() : rows.requestedBy(user.id());
        return found.stream().map(this::view).toList();
    }

    private RequestedPlan view(Authoring authoring) {
        return new RequestedPlan(authoring, plans.get(authoring.version()));
    }
}
