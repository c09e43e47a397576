package dev.accord.task.domain;

import dev.accord.shared.Actor;
import dev.accord.shared.SubjectRef;
import dev.accord.task.Tasks;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules do to the inbox, always as part of what they do themselves. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Inbox implements Tasks {

    private final InboxTasks tasks;
    private final KeptDecisions kept;
    private final History history;
    private final Engine engine;
    private final Clock clock;

    Inbox(InboxTasks tasks, KeptDecisions kept, History history, Engine engine, Clock clock) {
        this.tasks = tasks;
        this.kept = kept;
        this.history = history;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void complete(SubjectRef subject, String elementId, Map<String, ?> variables) {
        kept.lock(List.of(KeptDecisions.step(subject, elementId)));
        List<InboxTask> open = tasks.holdOpen(subject.type(), subject.id(), elementId);
        if (open.isEmpty()) {
            kept.keep(subject, elementId, variables);
        }
        Actor actor = Actor.current();
        for (InboxTask task : open) {
            task.complete(actor.personId(), actor.onBehalfOf(), clock.instant());
            engine.completeTask(task.jobKey(), subject, variables);
            history.add(task.view(), History.What.COMPLETED, null, null);
        }
    }

    @Override
    public void withdraw(SubjectRef subject, String reason) {
        kept.forget(subject);
        for (InboxTask task : tasks.holdOpen(subject.type(), subject.id())) {
            task.withdraw(Actor.current().personId(), clock.instant());
            history.add(task.view(), History.What.WITHDRAWN, null, reason);
        }
    }

    @Override
    public void reassign(SubjectRef subject, String elementId, String assignee, String reason) {
        reassign(subject, elementId, Map.of(), assignee, reason);
    }

    @Override
    public void reassign(
            SubjectRef subject, String elementId, Map<String, ?> variables, String assignee, String reason) {
        for (InboxTask task : tasks.holdOpen(subject.type(), subject.id(), elementId)) {
            boolean meant = task.view().variables().entrySet().containsAll(variables.entrySet());
            if (meant && !task.view().assignedTo(assignee)) {
                task.assignTo(assignee);
                history.add(task.view(), History.What.REASSIGNED, assignee, reason);
            }
        }
    }
}
