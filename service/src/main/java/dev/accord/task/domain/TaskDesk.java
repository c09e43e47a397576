package dev.accord.task.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Actor;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a task besides deciding it: claim, release, delegate. */
@Service
public class TaskDesk {

    private static final int LONGEST_REASON = 500;

    private final InboxTasks tasks;
    private final Subjects subjects;
    private final People people;
    private final History history;
    private final Clock clock;

    TaskDesk(InboxTasks tasks, Subjects subjects, People people, History history, Clock clock) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Refusal the same for a task that is not there and for one this person may not see */
    @Transactional(readOnly = true)
    public TaskView find(long jobKey, CurrentUser user) {
        return tasks.findByJobKey(jobKey)
                .map(InboxTask::view)
                .filter(task -> TaskPolicies.sees(task, user, standsInFor(user)))
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public void claim(long jobKey, CurrentUser user) {
        InboxTask task = hold(jobKey, user);
        TaskPolicies.mayClaim(task.view(), user).orRefuse();
        subjects.mayDecide(task.view(), user.id()).orRefuse();
        task.assignTo(user.id());
        history.add(task.view(), History.What.CLAIMED, null, null);
    }

    @Transactional
    public void release(long jobKey, CurrentUser user) {
        InboxTask task = hold(jobKey, user);
        TaskPolicies.mayRelease(task.view(), user).orRefuse();
        task.assignTo(null);
        history.add(task.view(), History.What.RELEASED, null, null);
    }

    /** @param to id of a person who is with the company today */
    @Transactional
    public void delegate(long jobKey, String to, String reason, CurrentUser user) {
        InboxTask task = hold(jobKey, user);
        TaskView view = task.view();
        TaskPolicies.mayDelegate(view, user, standsInFor(user)).orRefuse();
        Person person = checked(view, to.strip(), reason);
        subjects.mayDecide(view, person.id()).orRefuse();
        task.assignTo(person.id());
        Actor.current().onBehalfOf(onBehalfOf(view, user).orElse(null)).call(() -> {
            history.add(task.view(), History.What.DELEGATED, person.id(), reason.strip());
            return task;
        });
    }

    private Person checked(TaskView task, String to, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid(Issue.at("reason", "task.delegate.no-reason"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid(Issue.at("reason", "task.delegate.long-reason", LONGEST_REASON));
        }
        if (Objects.equals(task.assignee(), to)) {
            throw Refusal.invalid(Issue.at("to", "task.delegate.same", to));
        }
        Optional<Person> known = people.latest(to);
        return known.flatMap(person -> people.find(to, LocalDate.ofInstant(clock.instant(), person.zone())))
                .orElseThrow(() -> Refusal.invalid(Issue.at("to", "task.delegate.unknown-person", to)));
    }

    InboxTask hold(long jobKey, CurrentUser user) {
        return tasks.hold(jobKey)
                .filter(task -> TaskPolicies.sees(task.view(), user, standsInFor(user)))
                .orElseThrow(Refusal::notFound);
    }

    /** The absent person for whom this person would act. */
    Optional<String> onBehalfOf(TaskView task, CurrentUser user) {
        return Optional.ofNullable(task.assignee())
                .filter(assignee ->
                        !assignee.equals(user.id()) && standsInFor(user).contains(assignee));
    }

    /** The absent people for whom this person stands in today. */
    public Set<String> standsInFor(CurrentUser user) {
        return people.substitutedBy(user.id(), LocalDate.ofInstant(clock.instant(), user.zone()));
    }

    /** What the buttons of the task page offer; pressing one asks again. */
    public Allowed allowed(TaskView task, CurrentUser user) {
        Set<String> standsInFor = standsInFor(user);
        boolean claim = TaskPolicies.mayClaim(task, user).isAllowed();
        boolean decide = TaskPolicies.mayDecide(task, user, standsInFor).isAllowed();
        Issue because =
                (claim || decide) && subjects.mayDecide(task, user.id()) instanceof Decision.Rejected(Issue rejection)
                        ? rejection
                        : null;
        return new Allowed(
                because == null && claim,
                TaskPolicies.mayRelease(task, user).isAllowed(),
                TaskPolicies.mayDelegate(task, user, standsInFor).isAllowed(),
                because == null && decide,
                onBehalfOf(task, user).orElse(""),
                because);
    }

    /**
     * @param onBehalfOf empty unless the person would act as a substitute
     * @param because why it is not theirs to decide although it is in their hands or their groups'; the business module's rule
     */
    public record Allowed(
            boolean claim,
            boolean release,
            boolean delegate,
            boolean decide,
            String onBehalfOf,
            @Nullable Issue because) {}
}
