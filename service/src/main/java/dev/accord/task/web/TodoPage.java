package dev.accord.task.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskFilter;
import dev.accord.task.domain.TaskFilter.Scope;
import dev.accord.task.domain.TaskLists;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody lands: what there is to do, most urgent first, then what one is waiting for. */
@Controller
class TodoPage {

    private static final int SHOWN = 8;

    private final TaskLists lists;
    private final TaskDesk desk;
    private final People people;

    TodoPage(TaskLists lists, TaskDesk desk, People people) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
    }

    @GetMapping("/")
    String todo(CurrentUser user, Model model) {
        model.addAttribute("mine", lists.list(TaskFilter.of(Scope.MINE), user, 0, SHOWN));
        model.addAttribute("groups", lists.list(TaskFilter.of(Scope.GROUPS), user, 0, SHOWN));
        model.addAttribute("waiting", lists.list(TaskFilter.of(Scope.WAITING), user, 0, SHOWN));
        Set<String> absent = desk.standsInFor(user);
        model.addAttribute(
                "absentNames",
                people.latest(absent).values().stream()
                        .map(Person::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        if (!absent.isEmpty()) {
            model.addAttribute("substitute", lists.list(TaskFilter.of(Scope.SUBSTITUTE), user, 0, SHOWN));
        }
        return "task/todo";
    }
}
