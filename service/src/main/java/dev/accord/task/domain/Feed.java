package dev.accord.task.domain;

import dev.accord.shared.Actor;
import dev.accord.workflow.Engine;
import dev.accord.workflow.UserTask;
import dev.accord.workflow.UserTaskFeed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the engine's tasks into the inbox. The same task offered again changes nothing. */
@Component
class Feed implements UserTaskFeed {

    private final TaskRows rows;
    private final InboxTasks tasks;
    private final KeptDecisions kept;
    private final History history;
    private final Engine engine;
    private final Clock clock;

    Feed(TaskRows rows, InboxTasks tasks, KeptDecisions kept, History history, Engine engine, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.kept = kept;
        this.history = history;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void offered(UserTask task) {
        offeredAll(List.of(task));
    }

    @Override
    @Transactional
    public void offeredAll(List<UserTask> offered) {
        List<UserTask> ordered = offered.stream()
                .sorted(Comparator.comparingLong(UserTask::jobKey))
                .toList();
        kept.lock(ordered.stream()
                .map(task -> KeptDecisions.step(task.subject(), task.elementId()))
                .toList());
        for (UserTask task : ordered) {
            if (rows.insert(task, clock.instant())) {
                kept.take(task.subject(), task.elementId()).ifPresent(decision -> apply(task, decision));
            }
        }
    }

    private void apply(UserTask offered, KeptDecisions.Kept decision) {
        InboxTask task = tasks.hold(offered.jobKey()).orElseThrow();
        task.complete(decision.decidedBy(), decision.onBehalfOf(), clock.instant());
        engine.completeTask(offered.jobKey(), offered.subject(), decision.variables());
        new Actor(decision.decidedBy(), decision.onBehalfOf(), null, null, null).call(() -> {
            history.add(task.view(), History.What.COMPLETED, null, null);
            return task;
        });
    }

    @Override
    @Transactional
    public void gone(long jobKey) {
        tasks.hold(jobKey).filter(task -> task.view().open()).ifPresent(task -> {
            task.withdraw(Actor.current().personId(), clock.instant());
            history.add(task.view(), History.What.WITHDRAWN, null, null);
        });
    }
}
