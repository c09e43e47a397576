package dev.accord.task.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import java.util.Collections;
import java.util.Set;

/** Who may do what to a task. Read together they are the rules of the inbox; a business module's own come on top, see {@link Barred}. */
public final class TaskPolicies {

    private TaskPolicies() {}

    /** People who see every task, because they keep the processes going or audit them. */
    public static boolean seesAll(CurrentUser user) {
        return user.hasAny(Role.ADMIN, Role.COMP, Role.AUDITOR);
    }

    /** One's own, one's groups', those of absent colleagues one stands in for, and those one waits for. */
    static boolean sees(TaskView task, CurrentUser user, Set<String> standsInFor) {
        return seesAll(user)
                || task.assignedTo(user.id())
                || inGroups(task, user)
                || standsIn(task, standsInFor)
                || user.id().equals(task.requestedBy())
                || user.id().equals(task.endedBy());
    }

    /** A member of a candidate group may take a task that nobody has. */
    static Decision mayClaim(TaskView task, CurrentUser user) {
        if (!task.open()) {
            return ended(task);
        }
        if (task.assignedTo(user.id())) {
            return Decision.rejected(Issue.of("task.claim.already-yours"));
        }
        if (task.assignee() != null) {
            return Decision.rejected(Issue.of("task.claim.taken", task.assignee()));
        }
        return inGroups(task, user)
                ? Decision.allowed()
                : Decision.rejected(Issue.of("task.claim.not-in-group", String.join(", ", task.groups())));
    }

    /** The assignee, or an administrator, may give a task back to its groups; without groups nobody would find it again. */
    static Decision mayRelease(TaskView task, CurrentUser user) {
        if (!task.open()) {
            return ended(task);
        }
        if (!task.assignedTo(user.id()) && !user.has(Role.ADMIN)) {
            return Decision.rejected(Issue.of("task.release.not-yours"));
        }
        return task.groups().isEmpty() || task.assignee() == null
                ? Decision.rejected(Issue.of("task.release.no-group"))
                : Decision.allowed();
    }

    /** The assignee, their substitute, a member of the group of an unclaimed task, or an administrator may hand a task on. */
    static Decision mayDelegate(TaskView task, CurrentUser user, Set<String> standsInFor) {
        if (!task.open()) {
            return ended(task);
        }
        if (task.personal()) {
            return Decision.rejected(Issue.of("task.delegate.personal"));
        }
        boolean holds = task.assignedTo(user.id()) || standsIn(task, standsInFor);
        boolean free = task.assignee() == null && inGroups(task, user);
        return holds || free || user.has(Role.ADMIN)
                ? Decision.allowed()
                : Decision.rejected(Issue.of("task.delegate.not-yours"));
    }

    /** The assignee decides; while absent, their substitute on their behalf; a task nobody claimed is open to its groups. */
    static Decision mayDecide(TaskView task, CurrentUser user, Set<String> standsInFor) {
        if (!task.open()) {
            return ended(task);
        }
        if (task.assignedTo(user.id())) {
            return Decision.allowed();
        }
        if (standsIn(task, standsInFor)) {
            return task.personal() ? Decision.rejected(Issue.of("task.decide.personal")) : Decision.allowed();
        }
        if (task.assignee() == null && inGroups(task, user)) {
            return Decision.allowed();
        }
        return task.assignee() == null
                ? Decision.rejected(Issue.of("task.decide.not-in-group", String.join(", ", task.groups())))
                : Decision.rejected(Issue.of("task.decide.not-yours", task.assignee()));
    }

    /** Somebody else was faster, or the process moved on. */
    private static Decision ended(TaskView task) {
        return task.state() == TaskState.COMPLETED
                ? Decision.rejected(Issue.of("task.completed-already", String.valueOf(task.endedBy())))
                : Decision.rejected(Issue.of("task.withdrawn-already"));
    }

    private static boolean inGroups(TaskView task, CurrentUser user) {
        return !Collections.disjoint(task.groups(), user.groups());
    }

    private static boolean standsIn(TaskView task, Set<String> standsInFor) {
        return task.assignee() != null && standsInFor.contains(task.assignee());
    }
}
