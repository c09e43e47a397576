package dev.accord.task.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.task.TaskSubjects.Description;
import dev.accord.task.domain.History;
import dev.accord.task.domain.StepNames;
import dev.accord.task.domain.Subjects;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskView;
import dev.accord.task.forms.FormSchema;
import dev.accord.task.forms.Forms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything the page of a task shows, gathered once. */
@Component
class TaskDetail {

    /**
     * @param words title, facts, page and document
     * @param form {@code null} when the task is done on {@code words.page()}
     * @param names names of the people in this record, by id
     */
    record Detail(
            TaskView task,
            Description words,
            String process,
            String step,
            TaskDesk.Allowed allowed,
            List<History.Entry> history,
            @Nullable FormSchema form,
            Map<String, Object> formData,
            Map<String, String> names) {

        public String name(@Nullable String person) {
            return person == null ? "" : names.getOrDefault(person, person);
        }
    }

    private final TaskDesk desk;
    private final Subjects subjects;
    private final StepNames steps;
    private final Forms forms;
    private final History history;
    private final People people;

    TaskDetail(TaskDesk desk, Subjects subjects, StepNames steps, Forms forms, History history, People people) {
        this.desk = desk;
        this.subjects = subjects;
        this.steps = steps;
        this.forms = forms;
        this.history = history;
        this.people = people;
    }

    Detail of(long jobKey, CurrentUser user) {
        TaskView task = desk.find(jobKey, user);
        Description words = subjects.describe(task, user.language());
        FormSchema form = task.formId() == null
                ? null
                : forms.find(task.formId(), user.language()).orElse(null);
        List<History.Entry> entries = history.of(jobKey);
        return new Detail(
                task,
                words,
                steps.process(task.processId(), user.language()),
                steps.step(task.processId(), task.elementId(), user.language()),
                desk.allowed(task, user),
                entries,
                form,
                form == null || !task.open() ? Map.of() : subjects.formData(task, user.language()),
                names(task, words, entries));
    }

    private Map<String, String> names(TaskView task, Description words, List<History.Entry> entries) {
        Stream<Optional<String>> ofTask = Stream.of(
                        task.assignee(), task.requestedBy(), task.endedBy(), task.onBehalfOf(), words.requestedBy())
                .map(Optional::ofNullable);
        Stream<Optional<String>> ofHistory = entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.onBehalfOf(), entry.other()))
                .map(Optional::ofNullable);
        List<String> ids = Stream.concat(ofTask, ofHistory)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return people.latest(ids).values().stream()
                .collect(java.util.stream.Collectors.toMap(Person::id, Person::name));
    }
}
