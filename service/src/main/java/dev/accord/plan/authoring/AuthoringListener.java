package dev.accord.plan.authoring;

import dev.accord.approval.Approvals;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.authoring.Authoring.Outcome;
import dev.accord.plan.authoring.Authoring.Stage;
import dev.accord.plan.events.PlanSubmitted;
import dev.accord.plan.events.PlanWithdrawn;
import dev.accord.shared.SubjectRef;
import dev.accord.task.Tasks;
import dev.accord.workflow.Engine;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the process in step with what happens on the plan's own pages and by API, in the same transaction. */
@Component
class AuthoringListener {

    private final AuthoringRows rows;
    private final Engine engine;
    private final Tasks tasks;
    private final Approvals approvals;

    AuthoringListener(AuthoringRows rows, Engine engine, Tasks tasks, Approvals approvals) {
        this.rows = rows;
        this.engine = engine;
        this.tasks = tasks;
        this.approvals = approvals;
    }

    /** Nobody asked for it: the process starts with a draft that is ready. Somebody did: the open task "Draft plan" is done. */
    @EventListener
    void on(PlanSubmitted event) {
        PlanVersionId version = event.version();
        Optional<Authoring> underWay = rows.lock(version).filter(Authoring::isUnderWay);
        if (underWay.isEmpty()) {
            rows.begin(version, null, event.submittedBy(), null, null, Stage.CHECKING);
            rows.handIn(version);
            engine.start("PlanRequested", version.subject(), Map.of("requestedBy", event.submittedBy()));
            return;
        }
        // Any other stage: handed in by the task itself, which completes on its own.
        if (underWay.get().stage() == Stage.DRAFTING) {
            rows.handIn(version);
            // An instance that has not begun finds the draft ready when it does.
            if (underWay.get().instance() != null) {
                tasks.complete(version.subject(), AuthoringTask.DRAFT, Map.of());
            }
        }
    }

    @EventListener
    void on(PlanWithdrawn event) {
        takeBack(event.version());
    }

    void takeBack(PlanVersionId version) {
        if (rows.lock(version).filter(Authoring::isUnderWay).isEmpty()) {
            return;
        }
        SubjectRef subject = version.subject();
        rows.end(version, Outcome.WITHDRAWN);
        approvals.withdraw(subject);
        tasks.withdraw(subject, "plan.withdrawn");
        engine.publish("PlanWithdrawn", subject, Map.of());
    }
}
