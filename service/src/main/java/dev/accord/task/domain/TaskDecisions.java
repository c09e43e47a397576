package dev.accord.task.domain;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.task.forms.FormSchema;
import dev.accord.task.forms.FormValidator;
import dev.accord.task.forms.Forms;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding a task with its form: the module's change, the end of the task and the order to the engine happen together or not at all. */
@Service
public class TaskDecisions {

    private final TaskDesk desk;
    private final InboxTasks tasks;
    private final Subjects subjects;
    private final Forms forms;
    private final FormValidator validator;
    private final History history;
    private final Engine engine;
    private final Clock clock;

    TaskDecisions(
            TaskDesk desk,
            InboxTasks tasks,
            Subjects subjects,
            Forms forms,
            FormValidator validator,
            History history,
            Engine engine,
            Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.subjects = subjects;
        this.forms = forms;
        this.validator = validator;
        this.history = history;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * @param input the form's values as sent; validated against the deployed form
     * @throws Refusal when somebody was faster, when it is not this person's to decide, or with an issue for each wrong field
     */
    @Transactional
    public void complete(long jobKey, Map<String, Object> input, CurrentUser user) {
        InboxTask task = desk.hold(jobKey, user);
        TaskView view = task.view();
        TaskPolicies.mayDecide(view, user, desk.standsInFor(user)).orRefuse();
        subjects.mayDecide(view, user.id()).orRefuse();
        Map<String, Object> values = validated(view, input, user);
        String onBehalfOf = desk.onBehalfOf(view, user).orElse(null);
        // Ended first: what the module does next may withdraw the subject's other tasks, and must not meet this one
        // open.
        task.complete(user.id(), onBehalfOf, clock.instant());
        tasks.flush();
        Actor.current().onBehalfOf(onBehalfOf).call(() -> {
            engine.completeTask(jobKey, view.subject(), facts(view, values, user, onBehalfOf));
            history.add(task.view(), History.What.COMPLETED, null, null);
            return task;
        });
    }

    private Map<String, Object> validated(TaskView task, Map<String, Object> input, CurrentUser user) {
        FormSchema form = Optional.ofNullable(task.formId())
                .flatMap(forms::deployed)
                .orElseThrow(() -> Refusal.conflict(Issue.of("task.no-form")));
        return validator.validate(form, input, subjects.formData(task, user.language()));
    }

    /** A step no module owns hands what was entered to the process, so that a workflow can grow a form without Java. */
    private Map<String, Object> facts(
            TaskView task, Map<String, Object> values, CurrentUser user, @Nullable String onBehalfOf) {
        return subjects.of(task)
                .map(module ->
                        module.decide(task.subject(), task.elementId(), task.variables(), values, user, onBehalfOf))
                .orElse(values);
    }
}
