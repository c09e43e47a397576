package dev.accord.task.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.web.PageOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of tasks for one person, in that person's language. */
@Service
public class TaskLists {

    /** A search by text looks at this many tasks whose words nobody has asked for yet. */
    private static final int TITLED_AT_ONCE = 1_000;

    private static final Set<TaskFilter.Scope> OFFERS =
            EnumSet.of(TaskFilter.Scope.TODO, TaskFilter.Scope.GROUPS, TaskFilter.Scope.SUBSTITUTE);

    private final TaskSearch search;
    private final Titles titles;
    private final TaskDesk desk;
    private final Barred barred;
    private final StepNames names;
    private final People people;
    private final Clock clock;

    TaskLists(
            TaskSearch search,
            Titles titles,
            TaskDesk desk,
            Barred barred,
            StepNames names,
            People people,
            Clock clock) {
        this.search = search;
        this.titles = titles;
        this.desk = desk;
        this.barred = barred;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public PageOf<TaskRow> list(TaskFilter filter, CurrentUser user, int page, int size) {
        TaskSearch.Query query = query(filter, user);
        if (filter.text() != null || filter.sort().endsWith("title")) {
            titles.of(search.untitled(query, user.language(), TITLED_AT_ONCE), user.language());
        }
        List<TaskView> tasks = search.page(query, user.language(), page, size);
        return new PageOf<>(rows(tasks, user), search.count(query, user.language()), page, size);
    }

    @Transactional(readOnly = true)
    public long count(TaskFilter filter, CurrentUser user) {
        return search.count(query(filter, user), user.language());
    }

    /** The processes this person has open tasks of, for the filter. */
    @Transactional(readOnly = true)
    public List<String> processes(CurrentUser user) {
        return search.processes(query(TaskFilter.of(TaskFilter.Scope.ALL), user));
    }

    private TaskSearch.Query query(TaskFilter filter, CurrentUser user) {
        Set<String> standsInFor = desk.standsInFor(user);
        Set<Long> notOffered =
                OFFERS.contains(filter.scope()) ? barred.of(user.id(), user.groups(), standsInFor) : Set.of();
        return new TaskSearch.Query(filter, user, standsInFor, team(filter.scope(), user), notOffered, clock.instant());
    }

    /** As of today: who was a report once is no longer looked at. */
    private Set<String> team(TaskFilter.Scope scope, CurrentUser user) {
        if (scope != TaskFilter.Scope.TEAM || !user.has(Role.MANAGER)) {
            return Set.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
        return people.reportsOf(user.id(), today, true).stream().map(Person::id).collect(Collectors.toSet());
    }

    private List<TaskRow> rows(List<TaskView> tasks, CurrentUser user) {
        Map<Long, String> words = titles.of(tasks, user.language());
        Map<String, Person> persons = people.latest(tasks.stream()
                .flatMap(task ->
                        Stream.of(Optional.ofNullable(task.assignee()), Optional.ofNullable(task.requestedBy())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return tasks.stream()
                .map(task -> new TaskRow(
                        task.jobKey(),
                        words.getOrDefault(task.jobKey(), task.elementId()),
                        task.processId(),
                        names.process(task.processId(), user.language()),
                        task.elementId(),
                        task.subject().toString(),
                        task.assignee(),
                        Optional.ofNullable(task.assignee())
                                .map(persons::get)
                                .filter(Objects::nonNull)
                                .map(Person::name)
                                .orElse(task.assignee()),
                        task.groups(),
                        task.dueAt(),
                        task.priority(),
                        task.requestedBy(),
                        task.createdAt()))
                .toList();
    }
}
