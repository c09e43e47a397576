package dev.accord.task.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.shared.web.Flash;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import dev.accord.task.domain.StepNames;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskFilter;
import dev.accord.task.domain.TaskFilter.Scope;
import dev.accord.task.domain.TaskLists;
import dev.accord.task.domain.TaskRow;
import dev.accord.task.web.TaskDetail.Detail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The inbox: the list on the left, the open task on the right. */
@Controller
class TaskPages {

    private static final int EXPORTED = 10_000;

    private final TaskLists lists;
    private final TaskDetail details;
    private final TaskDesk desk;
    private final StepNames names;
    private final JsonMapper json;

    TaskPages(TaskLists lists, TaskDetail details, TaskDesk desk, StepNames names, JsonMapper json) {
        this.lists = lists;
        this.details = details;
        this.desk = desk;
        this.names = names;
        this.json = json;
    }

    @GetMapping("/tasks")
    String list(
            FilterParameters filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            CurrentUser user,
            HttpServletRequest request,
            Model model) {
        addList(filter, page, size, user, request.getQueryString(), model);
        return "task/inbox";
    }

    @GetMapping("/tasks/{jobKey}")
    String task(
            @PathVariable long jobKey,
            FilterParameters filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            CurrentUser user,
            HttpServletRequest request,
            Model model) {
        Detail detail = details.of(jobKey, user);
        model.addAttribute("detail", detail);
        if (detail.form() != null) {
            model.addAttribute("formJson", json.writeValueAsString(detail.form().json()));
            model.addAttribute("formData", json.writeValueAsString(detail.formData()));
        }
        addList(filter, page, size, user, request.getQueryString(), model);
        return "task/inbox";
    }

    @GetMapping(value = "/tasks.csv")
    ResponseEntity<byte[]> csv(FilterParameters filter, CurrentUser user) {
        CsvWriter csv = new CsvWriter(List.of(
                "task",
                "title",
                "process",
                "step",
                "subject",
                "assignee",
                "groups",
                "due",
                "priority",
                "requested_by",
                "created"));
        for (TaskRow row :
                lists.list(filter.toFilter(Scope.TODO), user, 0, EXPORTED).items()) {
            csv.row(
                    row.jobKey(),
                    row.title(),
                    row.processId(),
                    row.elementId(),
                    row.subject(),
                    row.assignee(),
                    String.join(" ", row.groups()),
                    row.dueAt(),
                    row.priority(),
                    row.requestedBy(),
                    row.createdAt());
        }
        return FileAnswer.csv("tasks.csv", csv.bytesForSpreadsheets());
    }

    @PostMapping("/tasks/{jobKey}/claim")
    String claim(
            @PathVariable long jobKey,
            @RequestParam(required = false) @Nullable String filters,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.claim(jobKey, user);
        redirect.addFlashAttribute("flash", Flash.done("task.claimed"));
        return back("/tasks/" + jobKey, filters);
    }

    @PostMapping("/tasks/{jobKey}/release")
    String release(
            @PathVariable long jobKey,
            @RequestParam(required = false) @Nullable String filters,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.release(jobKey, user);
        redirect.addFlashAttribute("flash", Flash.done("task.released"));
        return back("/tasks/" + jobKey, filters);
    }

    @PostMapping("/tasks/{jobKey}/delegate")
    String delegate(
            @PathVariable long jobKey,
            @RequestParam String to,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String filters,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.delegate(jobKey, to, reason, user);
        redirect.addFlashAttribute("flash", Flash.done("task.delegated", to.strip()));
        return back("/tasks", filters);
    }

    private void addList(
            FilterParameters filter, int page, int size, CurrentUser user, @Nullable String query, Model model) {
        TaskFilter asked = filter.toFilter(Scope.TODO);
        Pager wanted = Pager.of(page, size, 0, "/tasks");
        PageOf<TaskRow> found = lists.list(asked, user, wanted.page(), wanted.size());
        String filters = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "");
        model.addAttribute("rows", found.items());
        model.addAttribute("filter", asked);
        model.addAttribute("filters", filters);
        model.addAttribute(
                "pager",
                Pager.of(
                        wanted.page(),
                        wanted.size(),
                        found.total(),
                        "/tasks" + (filters.isEmpty() ? "" : "?" + filters)));
        model.addAttribute("leads", user.has(Role.MANAGER));
        model.addAttribute("standsIn", !desk.standsInFor(user).isEmpty());
        Map<String, String> processes = new LinkedHashMap<>();
        lists.processes(user).forEach(id -> processes.put(id, names.process(id, user.language())));
        model.addAttribute("processes", processes);
    }

    /** The query is only ever appended to an address of ours. */
    private static String back(String path, @Nullable String filters) {
        String query = filters == null ? "" : filters.replaceAll("[\\s#]", "");
        return "redirect:" + path
                + (query.isEmpty() ? "" : "?" + query.replace("{", "%7B").replace("}", "%7D"));
    }
}
