package dev.accord.statement.domain;

import dev.accord.commission.events.RunDone;
import dev.accord.commission.run.PeriodStates;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunState;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.check.Checks;
import dev.accord.task.Tasks;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of StatementRun, one method per job. Jobs come at least once, so every step looks first at where the run stands, does what is left to do, and answers with its
 * true state.
 */
@Service
public class StatementRunSteps {

    private static final int BATCH = 200;

    private final StatementRunRows rows;
    private final RunTrail trail;
    private final Exclusions exclusions;
    private final Issuing issuing;
    private final Checks checks;
    private final Runs runs;
    private final RunReads reads;
    private final PeriodStates periods;
    private final Tasks tasks;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StatementRunSteps(
            StatementRunRows rows,
            RunTrail trail,
            Exclusions exclusions,
            Issuing issuing,
            Checks checks,
            Runs runs,
            RunReads reads,
            PeriodStates periods,
            Tasks tasks,
            Engine engine,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.exclusions = exclusions;
        this.issuing = issuing;
        this.checks = checks;
        this.runs = runs;
        this.reads = reads;
        this.periods = periods;
        this.tasks = tasks;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for a run of the period, unless one is under way: its end is told to the process by {@link #computed}. */
    @Transactional
    public StatementRunState calculate(StatementRunId id) {
        StatementRunView run = rows.lock(id);
        if (run.state() == StatementRunState.CALCULATING
                && run.run() == null
                && runs.ofPeriod(run.period()).stream().allMatch(RunView::ended)) {
            runs.request(run.period(), new RunRequest(null, false, null));
        }
        return run.state();
    }

    /** Whoever computed it and why: what is being reviewed or was approved is another result now. */
    @EventListener
    void computed(RunDone done) {
        StatementRunView known = rows.of(done.period()).orElse(null);
        if (known == null || !known.state().isBeforeRelease()) {
            return;
        }
        StatementRunView run = rows.lock(known.id());
        if (!run.state().isBeforeRelease()) {
            return;
        }
        boolean wasSubmitted = run.state() == StatementRunState.APPROVAL;
        rows.computed(run.id(), done.run());
        tasks.withdraw(run.id().subject(), "statement-run.computed");
        engine.publish(
                "RunComputed", run.id().subject(), Map.of("run", done.run().toString()));
        trail.note(
                run.id(),
                wasSubmitted ? "approval-reset" : "computed",
                null,
                Map.of("run", done.run().toString()));
    }

    /** Checks what was computed and opens the review. */
    @Transactional
    public StatementRunState check(StatementRunId id) {
        StatementRunView run = rows.lock(id);
        if (run.state() != StatementRunState.CALCULATING || run.run() == null) {
            return run.state();
        }
        checks.run(id, run.period(), run.run());
        periods.move(run.period(), "in_review");
        rows.state(id, StatementRunState.REVIEW);
        trail.note(id, "checked", null, Map.of("blocking", checks.blocking(id, run.blocksFrom())));
        return StatementRunState.REVIEW;
    }

    /**
     * Posts the period and issues everybody's statement, batch by batch: after a crash the next attempt issues those that are missing.
     */
    public Instant release(StatementRunId id) {
        StatementRunView run = Objects.requireNonNull(transaction.execute(status -> begin(id)));
        if (run.state() == StatementRunState.RELEASING) {
            Set<String> out = exclusions.people(id);
            List<String> people = reads.people(Objects.requireNonNull(run.run())).stream()
                    .filter(person -> !out.contains(person))
                    .toList();
            for (int from = 0; from < people.size(); from += BATCH) {
                List<String> batch = people.subList(from, Math.min(people.size(), from + BATCH));
                transaction.executeWithoutResult(status -> issuing.issue(run, batch));
            }
            transaction.executeWithoutResult(status -> {
                rows.lock(id);
                rows.released(id);
                trail.note(id, "released", String.valueOf(people.size()), Map.of("statements", people.size()));
            });
        }
        return Objects.requireNonNull(run.windowEndsAt());
    }

    private StatementRunView begin(StatementRunId id) {
        StatementRunView run = rows.lock(id);
        if (run.state() == StatementRunState.APPROVAL) {
            if (run.approvedRun() == null || !run.approvedRun().equals(run.run())) {
                throw Refusal.conflict(Issue.of("statement.run.not-approved", run.period()));
            }
            periods.move(run.period(), "released");
            rows.releasing(id, clock.instant().plus(Duration.ofDays(run.windowDays())));
        }
        return rows.find(id).orElseThrow();
    }
}
