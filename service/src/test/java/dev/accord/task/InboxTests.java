package dev.accord.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accord.AccordTest;
import dev.accord.audit.AuditTrail;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Actor;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.task.domain.TaskDecisions;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskFilter;
import dev.accord.task.domain.TaskLists;
import dev.accord.task.domain.TaskRow;
import dev.accord.task.domain.TaskState;
import dev.accord.workflow.UserTask;
import dev.accord.workflow.UserTaskFeed;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AccordTest
class InboxTests {

    @Autowired
    UserTaskFeed feed;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskLists lists;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    private final SubjectRef subject = SubjectRef.of("thing", UUID.randomUUID());
    /** A key of the engine's first partition, far above those it has given out. */
    private final long jobKey = ThreadLocalRandom.current().nextLong((1L << 51) + (1L << 45), (1L << 51) + (1L << 46));

    private final CurrentUser ann = user("ann-" + jobKey);
    private final CurrentUser bob = user("bob-" + jobKey);

    @Test
    void theSameTaskOfferedAgainIsOneTask() {
        feed.offered(task(null));
        act(ann, () -> desk.claim(jobKey, ann));
        feed.offered(task(null));
        assertThat(mine(ann)).extracting(TaskRow::jobKey).containsExactly(jobKey);
    }

    @Test
    void aDecisionTakenBeforeTheTaskIsOfferedEndsItOnArrival() {
        transaction.executeWithoutResult(status ->
                act(ann, () -> tasks.complete(subject, "Step", Map.of("outcome", "accepted"))));
        feed.offered(task(ann.id()));
        assertThat(desk.find(jobKey, ann).state()).isEqualTo(TaskState.COMPLETED);
        assertThat(desk.find(jobKey, ann).endedBy()).isEqualTo(ann.id());
        assertThat(mine(ann)).isEmpty();
    }

    @Test
    void aKeptDecisionIsAppliedOnce() {
        transaction.executeWithoutResult(status -> tasks.complete(subject, "Step", Map.of()));
        feed.offered(task(ann.id()));
        UserTask again =
                new UserTask(jobKey + 1, "P", "Step", 1, subject, ann.id(), List.of(), null, null, Map.of(), Map.of());
        feed.offered(again);
        assertThat(mine(ann)).extracting(TaskRow::jobKey).containsExactly(jobKey + 1);
    }

    @Test
    void aWithdrawnSubjectLeavesTheInboxAndForgetsDecisions() {
        transaction.executeWithoutResult(status -> {
            tasks.complete(subject, "Other", Map.of());
            tasks.withdraw(subject, "recalled");
        });
        feed.offered(task(ann.id()));
        transaction.executeWithoutResult(status -> tasks.withdraw(subject, "recalled"));
        assertThat(mine(ann)).isEmpty();
        assertRefused("task.withdrawn-already", () -> act(ann, () -> desk.claim(jobKey, ann)));
    }

    @Test
    void whatTheEngineNoLongerKnowsLeavesTheInbox() {
        feed.offered(task(ann.id()));
        feed.gone(jobKey);
        feed.gone(jobKey);
        assertThat(mine(ann)).isEmpty();
    }

    @Test
    void ofTwoPeopleDecidingAtTheSameInstantOneWinsAndTheOtherIsTold() throws Exception {
        feed.offered(task(null));
        CyclicBarrier start = new CyclicBarrier(2);
        List<Refusal> told = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers = List.of(ann, bob).stream()
                    .map(user -> both.submit((Callable<Boolean>) () -> {
                        start.await();
                        act(user, () -> decisions.complete(jobKey, Map.of("decision", "pass"), user));
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException lost) {
                    told.add((Refusal) lost.getCause());
                }
            }
        }
        assertThat(told).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.issues().getFirst().code()).isEqualTo("task.completed-already");
        });
        assertThat(audit.search(
                                new AuditTrail.Filter(subject.type(), subject.id(), null, "task.completed", null, null),
                                0,
                                10)
                        .items())
                .hasSize(1);
    }

    @Test
    void wrongFormInputIsRefusedPerFieldAndTheTaskStaysOpen() {
        feed.offered(task(ann.id()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> act(ann, () -> decisions.complete(jobKey, Map.of("comment", 5), ann)))
                .satisfies(refusal -> assertThat(refusal.issues())
                        .extracting("field")
                        .containsExactlyInAnyOrder("decision", "comment"));
        assertThat(desk.find(jobKey, ann).open()).isTrue();
    }

    @Test
    void aStrangerGetsTheSameAnswerAsForNoTask() {
        feed.offered(task(ann.id()));
        CurrentUser stranger = new CurrentUser("x", "x", Locale.ENGLISH, ZoneOffset.UTC, Set.of(Role.REP));
        assertRefused("shared.not-found", () -> desk.find(jobKey, stranger));
        assertRefused("shared.not-found", () -> desk.find(1, stranger));
    }

    @Test
    void aTaskIsDelegatedOnlyToSomebodyWhoIsThere() {
        feed.offered(task(ann.id()));
        assertRefused(
                "task.delegate.unknown-person", () -> act(ann, () -> desk.delegate(jobKey, "nobody", "away", ann)));
        assertRefused("task.delegate.no-reason", () -> act(ann, () -> desk.delegate(jobKey, "nobody", " ", ann)));
    }

    private List<TaskRow> mine(CurrentUser user) {
        return lists.list(TaskFilter.of(TaskFilter.Scope.MINE), user, 0, 10).items();
    }

    private UserTask task(@Nullable String assignee) {
        return new UserTask(
                jobKey,
                "P",
                "Step",
                1,
                subject,
                assignee,
                List.of("finance"),
                null,
                "FinanceCheck",
                Map.of(),
                Map.of("subject", subject.toString()));
    }

    private static CurrentUser user(String id) {
        return new CurrentUser(id, id, Locale.ENGLISH, ZoneOffset.UTC, Set.of(Role.FINANCE));
    }

    private static void act(CurrentUser user, Runnable work) {
        new Actor(user.id(), null, "127.0.0.1", "test", null).call(() -> {
            work.run();
            return user;
        });
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .satisfies(refusal ->
                        assertThat(refusal.issues().getFirst().code()).isEqualTo(code));
    }
}
