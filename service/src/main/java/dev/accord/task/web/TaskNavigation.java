package dev.accord.task.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import dev.accord.task.domain.TaskCounts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody starts at what they have to do. */
@Component
class TaskNavigation implements Navigation {

    private final TaskCounts counts;

    TaskNavigation(TaskCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        return List.of(
                new NavEntry(0, "nav.todo", "/", "todo", counts.assignedTo(personId)),
                new NavEntry(5, "nav.tasks", "/tasks", "inbox", counts.free(personId, roles)));
    }
}
