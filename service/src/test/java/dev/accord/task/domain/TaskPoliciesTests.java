package dev.accord.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Decision;
import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskPoliciesTests {

    private final CurrentUser ann = user("ann", Role.FINANCE);
    private final CurrentUser bob = user("bob", Role.FINANCE);
    private final CurrentUser rep = user("rep", Role.REP);
    private final CurrentUser admin = user("admin", Role.ADMIN);
    private final CurrentUser auditor = user("auditor", Role.AUDITOR);

    @Test
    void oneSeesOnesOwnOnesGroupsAndThoseOneWaitsFor() {
        assertThat(TaskPolicies.sees(task("ann"), ann, Set.of())).isTrue();
        assertThat(TaskPolicies.sees(task(null, "finance"), bob, Set.of())).isTrue();
        assertThat(TaskPolicies.sees(task("ann"), bob, Set.of())).isFalse();
        assertThat(TaskPolicies.sees(task("ann"), bob, Set.of("ann"))).isTrue();
        assertThat(TaskPolicies.sees(task("ann"), user("requester", Role.REP), Set.of()))
                .isTrue();
        assertThat(TaskPolicies.sees(task("ann", "finance"), rep, Set.of())).isFalse();
        assertThat(TaskPolicies.sees(task("ann"), auditor, Set.of())).isTrue();
    }

    @Test
    void aMemberOfTheGroupClaimsWhatNobodyHas() {
        assertThat(TaskPolicies.mayClaim(task(null, "finance", "legal"), ann).isAllowed())
                .isTrue();
        assertRefused(TaskPolicies.mayClaim(task(null, "finance"), rep), "task.claim.not-in-group");
        assertRefused(TaskPolicies.mayClaim(task("bob", "finance"), ann), "task.claim.taken");
        assertRefused(TaskPolicies.mayClaim(task("ann", "finance"), ann), "task.claim.already-yours");
        assertRefused(TaskPolicies.mayClaim(task(null, "finance"), admin), "task.claim.not-in-group");
    }

    @Test
    void aTaskIsReleasedToItsGroupOnly() {
        assertThat(TaskPolicies.mayRelease(task("ann", "finance"), ann).isAllowed())
                .isTrue();
        assertThat(TaskPolicies.mayRelease(task("ann", "finance"), admin).isAllowed())
                .isTrue();
        assertRefused(TaskPolicies.mayRelease(task("ann"), ann), "task.release.no-group");
        assertRefused(TaskPolicies.mayRelease(task("ann", "finance"), bob), "task.release.not-yours");
    }

    @Test
    void whoHasATaskMayHandItOn() {
        assertThat(TaskPolicies.mayDelegate(task("ann"), ann, Set.of()).isAllowed())
                .isTrue();
        assertThat(TaskPolicies.mayDelegate(task("ann"), bob, Set.of("ann")).isAllowed())
                .isTrue();
        assertThat(TaskPolicies.mayDelegate(task("ann"), admin, Set.of()).isAllowed())
                .isTrue();
        assertRefused(TaskPolicies.mayDelegate(task("ann", "finance"), bob, Set.of()), "task.delegate.not-yours");
        assertRefused(TaskPolicies.mayDelegate(personal("ann"), ann, Set.of()), "task.delegate.personal");
    }

    @Test
    void theAssigneeOrTheirSubstituteDecides() {
        assertThat(TaskPolicies.mayDecide(task("ann"), ann, Set.of()).isAllowed())
                .isTrue();
        assertThat(TaskPolicies.mayDecide(task("ann"), bob, Set.of("ann")).isAllowed())
                .isTrue();
        assertThat(TaskPolicies.mayDecide(task(null, "finance"), bob, Set.of()).isAllowed())
                .isTrue();
        assertRefused(TaskPolicies.mayDecide(task("ann", "finance"), bob, Set.of()), "task.decide.not-yours");
        assertRefused(TaskPolicies.mayDecide(task(null, "finance"), admin, Set.of()), "task.decide.not-in-group");
        assertRefused(TaskPolicies.mayDecide(task("ann"), auditor, Set.of()), "task.decide.not-yours");
        assertRefused(TaskPolicies.mayDecide(personal("ann"), bob, Set.of("ann")), "task.decide.personal");
    }

    @Test
    void nothingIsDoneToATaskThatHasEnded() {
        TaskView ended = task("ann", TaskState.COMPLETED, false, "finance");
        assertRefused(TaskPolicies.mayDecide(ended, ann, Set.of()), "task.completed-already");
        assertRefused(TaskPolicies.mayClaim(ended, ann), "task.completed-already");
        assertRefused(
                TaskPolicies.mayRelease(task("ann", TaskState.WITHDRAWN, false, "finance"), ann),
                "task.withdrawn-already");
    }

    private static void assertRefused(Decision decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.because().code()).isEqualTo(code));
    }

    private static CurrentUser user(String id, Role role) {
        return new CurrentUser(id, id, Locale.ENGLISH, ZoneOffset.UTC, Set.of(role));
    }

    private static TaskView task(@Nullable String assignee, String... groups) {
        return task(assignee, TaskState.OPEN, false, groups);
    }

    private static TaskView personal(String assignee) {
        return task(assignee, TaskState.OPEN, true);
    }

    private static TaskView task(@Nullable String assignee, TaskState state, boolean personal, String... groups) {
        return new TaskView(
                1,
                "P",
                "Step",
                1,
                SubjectRef.of("thing", "1"),
                state,
                assignee,
                List.of(groups),
                null,
                50,
                null,
                personal,
                Map.of(),
                "requester",
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
