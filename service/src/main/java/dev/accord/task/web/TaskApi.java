package dev.accord.task.web;

import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import dev.accord.task.TaskSubjects.Fact;
import dev.accord.task.domain.History;
import dev.accord.task.domain.TaskDecisions;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskFilter.Scope;
import dev.accord.task.domain.TaskLists;
import dev.accord.task.domain.TaskRow;
import dev.accord.task.domain.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "The inbox: what waits for a person's decision")
class TaskApi {

    /** @param form a Camunda form; {@code null} when the task is done on the page {@code page} or its API */
    record TaskAnswer(
            TaskView task,
            String title,
            String process,
            String step,
            List<Fact> facts,
            @Nullable String page,
            @Nullable String document,
            @Nullable JsonNode form,
            Map<String, Object> formData,
            TaskDesk.Allowed allowed,
            List<History.Entry> history) {}

    /** @param variables the form's values by field key */
    record Completion(@Nullable Map<String, Object> variables) {}

    /**
     * @param to id of the person
     * @param reason shown to that person and kept in the audit log
     */
    record Delegation(@Nullable String to, @Nullable String reason) {}

    private final TaskLists lists;
    private final TaskDetail details;
    private final TaskDesk desk;
    private final TaskDecisions decisions;

    TaskApi(TaskLists lists, TaskDetail details, TaskDesk desk, TaskDecisions decisions) {
        this.lists = lists;
        this.details = details;
        this.desk = desk;
        this.decisions = decisions;
    }

    @GetMapping
    @Operation(summary = "Open tasks: mine, my groups', my absent colleagues', or all I may see")
    PageOf<TaskRow> list(
            @ParameterObject FilterParameters filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            CurrentUser user) {
        Pager pager = Pager.of(page, size, 0, "/api/tasks");
        return lists.list(filter.toFilter(Scope.TODO), user, pager.page(), pager.size());
    }

    @GetMapping("/{jobKey}")
    @Operation(summary = "One task with its form, the data to show in it, and its history")
    TaskAnswer get(@PathVariable long jobKey, CurrentUser user) {
        TaskDetail.Detail detail = details.of(jobKey, user);
        return new TaskAnswer(
                detail.task(),
                detail.words().title(),
                detail.process(),
                detail.step(),
                detail.words().facts(),
                detail.words().page(),
                detail.words().documentPath(),
                detail.form() == null ? null : detail.form().json(),
                detail.formData(),
                detail.allowed(),
                detail.history());
    }

    @PostMapping("/{jobKey}/claim")
    @Operation(summary = "Take a task of one of my groups")
    TaskAnswer claim(@PathVariable long jobKey, CurrentUser user) {
        desk.claim(jobKey, user);
        return get(jobKey, user);
    }

    @PostMapping("/{jobKey}/release")
    @Operation(summary = "Give a task back to its groups")
    TaskAnswer release(@PathVariable long jobKey, CurrentUser user) {
        desk.release(jobKey, user);
        return get(jobKey, user);
    }

    @PostMapping("/{jobKey}/delegate")
    @Operation(summary = "Hand a task to another person")
    void delegate(@PathVariable long jobKey, @RequestBody Delegation delegation, CurrentUser user) {
        desk.delegate(jobKey, text(delegation.to()), text(delegation.reason()), user);
    }

    @PostMapping("/{jobKey}/complete")
    @Operation(summary = "Decide a task with the values of its form; faults are answered per field")
    void complete(@PathVariable long jobKey, @RequestBody Completion completion, CurrentUser user) {
        decisions.complete(jobKey, completion.variables() == null ? Map.of() : completion.variables(), user);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
