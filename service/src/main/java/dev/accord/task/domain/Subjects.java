package dev.accord.task.domain;

import dev.accord.shared.Decision;
import dev.accord.task.TaskSubjects;
import dev.accord.task.TaskSubjects.Description;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the module that owns a subject. A workflow nobody in Java knows still works: its tasks are called by their step. */
@Component
public class Subjects {

    private static final Logger log = LoggerFactory.getLogger(Subjects.class);

    private final List<TaskSubjects> modules;
    private final StepNames names;

    Subjects(List<TaskSubjects> modules, StepNames names) {
        this.modules = modules;
        this.names = names;
    }

    Optional<TaskSubjects> of(TaskView task) {
        return modules.stream()
                .filter(module -> module.supports(task.subject().type()))
                .findFirst();
    }

    /** Never fails: one subject that cannot be described must not take the whole list away. */
    public Description describe(TaskView task, Locale language) {
        try {
            return of(task).map(module -> module.describe(task.subject(), task.elementId(), task.variables(), language))
                    .orElseGet(() -> byStep(task, language));
        } catch (RuntimeException e) {
            log.warn("Task {} on {} cannot be described", task.jobKey(), task.subject(), e);
            return byStep(task, language);
        }
    }

    public Map<String, Object> formData(TaskView task, Locale language) {
        return of(task).map(module -> module.formData(task.subject(), task.elementId(), task.variables(), language))
                .orElseGet(task::variables);
    }

    Decision mayDecide(TaskView task, String personId) {
        return of(task).map(module -> module.mayDecide(task.subject(), task.elementId(), task.variables(), personId))
                .orElseGet(Decision::allowed);
    }

    private Description byStep(TaskView task, Locale language) {
        return new Description(names.step(task.processId(), task.elementId(), language), null, List.of(), null, null);
    }
}
