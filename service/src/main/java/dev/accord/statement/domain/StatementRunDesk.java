package dev.accord.statement.domain;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunState;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.StatementRuns;
import dev.accord.statement.check.Checks;
import dev.accord.task.Tasks;
import dev.accord.workflow.Engine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with statement runs. The row is locked first, so that two people come one after the other. */
@Service
@Transactional
class StatementRunDesk implements StatementRuns {

    private static final int WINDOW_DAYS = 14;
    private static final Set<String> BLOCKS = Set.of("WARNING", "ERROR", "NEVER");

    private final StatementRunRows rows;
    private final RunTrail trail;
    private final Exclusions exclusions;
    private final Issuing issuing;
    private final Closing closing;
    private final Checks checks;
    private final Calendars calendars;
    private final Runs runs;
    private final Tasks tasks;
    private final Engine engine;

    StatementRunDesk(
            StatementRunRows rows,
            RunTrail trail,
            Exclusions exclusions,
            Issuing issuing,
            Closing closing,
            Checks checks,
            Calendars calendars,
            Runs runs,
            Tasks tasks,
            Engine engine) {
        this.rows = rows;
        this.trail = trail;
        this.exclusions = exclusions;
        this.issuing = issuing;
        this.closing = closing;
        this.checks = checks;
        this.calendars = calendars;
        this.runs = runs;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public StatementRunView start(String period, Terms terms, CurrentUser by) {
        requireComp(by);
        String state = calendars.period(period).orElseThrow(Refusal::notFound).state();
        if (Set.of("released", "closed").contains(state)) {
            throw Refusal.conflict(Issue.of("statement.run.period-posted", period, state));
        }
        int days = Objects.requireNonNullElse(terms.windowDays(), WINDOW_DAYS);
        String blocks = Objects.requireNonNullElse(terms.blocksFrom(), "ERROR");
        if (days < 1 || days > 365) {
            throw Refusal.invalid(Issue.at("windowDays", "statement.run.window-days", days));
        }
        if (!BLOCKS.contains(blocks)) {
            throw Refusal.invalid(Issue.at("blocksFrom", "statement.run.blocks-from", blocks));
        }
        StatementRunId id = StatementRunId.create();
        if (!rows.insert(id, period, by.id(), blocks, days)) {
            throw Refusal.conflict(Issue.of("statement.run.under-way", period));
        }
        engine.start("StatementRunRequested", id.subject(), Map.of("period", period));
        trail.note(id, "started", null, Map.of("period", period, "windowDays", days, "blocksFrom", blocks));
        return rows.find(id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StatementRunView> find(StatementRunId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StatementRunView> of(String period) {
        return rows.of(period);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StatementRunView> all() {
        return rows.all();
    }

    @Override
    public void recalculate(StatementRunId id, CurrentUser by) {
        requireComp(by);
        StatementRunView run =
                lock(id, StatementRunState.CALCULATING, StatementRunState.REVIEW, StatementRunState.APPROVAL);
        runs.request(run.period(), new RunRequest(null, false, null));
        trail.note(id, "recalculated", null, Map.of("period", run.period()));
    }

    @Override
    public void exclude(StatementRunId id, String person, String reason, CurrentUser by) {
        requireComp(by);
        lock(id, StatementRunState.REVIEW);
        if (reason.isBlank()) {
            throw Refusal.invalid(Issue.at("reason", "statement.run.reason-missing"));
        }
        exclusions.add(id, person, reason.strip(), by.id());
        trail.note(id, "excluded", person + ": " + reason.strip(), Map.of("person", person));
    }

    @Override
    public void include(StatementRunId id, String person, CurrentUser by) {
        requireComp(by);
        StatementRunView run = lock(id, StatementRunState.REVIEW, StatementRunState.RELEASED);
        if (!exclusions.remove(id, person)) {
            throw Refusal.notFound();
        }
        trail.note(id, "included", person, Map.of("person", person));
        if (run.state() == StatementRunState.RELEASED) {
            issuing.issue(run, List.of(person));
        }
    }

    @Override
    public void waive(StatementRunId id, long finding, String reason, CurrentUser by) {
        requireComp(by);
        lock(id, StatementRunState.REVIEW);
        if (reason.isBlank()) {
            throw Refusal.invalid(Issue.at("reason", "statement.run.reason-missing"));
        }
        checks.waive(id, finding, reason.strip(), by.id());
        trail.note(id, "waived", reason.strip(), Map.of("finding", finding));
    }

    @Override
    public void submit(StatementRunId id, CurrentUser by) {
        requireComp(by);
        StatementRunView run = lock(id, StatementRunState.REVIEW);
        if (runs.ofPeriod(run.period()).stream().anyMatch(one -> !one.ended())) {
            throw Refusal.conflict(Issue.of("statement.run.being-computed", run.period()));
        }
        int blocking = checks.blocking(id, run.blocksFrom());
        if (blocking > 0) {
            throw Refusal.conflict(Issue.of("statement.run.blocked", blocking));
        }
        rows.submitted(id, by.id());
        tasks.complete(id.subject(), "ReviewRun", Map.of("submittedBy", by.id()));
        trail.note(id, "submitted", null, Map.of("run", String.valueOf(run.run())));
    }

    @Override
    public void cancel(StatementRunId id, String reason, CurrentUser by) {
        requireComp(by);
        StatementRunView run = rows.lock(id);
        if (!run.state().isBeforeRelease()) {
            throw refused(run);
        }
        if (reason.isBlank()) {
            throw Refusal.invalid(Issue.at("reason", "statement.run.reason-missing"));
        }
        rows.cancelled(id, reason.strip());
        tasks.withdraw(id.subject(), "statement-run.cancelled");
        engine.publish("StatementRunCancelled", id.subject(), Map.of());
        trail.note(id, "cancelled", reason.strip(), Map.of("reason", reason.strip()));
    }

    @Override
    public int reissue(StatementRunId id, String reason, CurrentUser by) {
        requireComp(by);
        StatementRunView run = lock(id, StatementRunState.RELEASED, StatementRunState.CLOSED);
        if (reason.isBlank()) {
            throw Refusal.invalid(Issue.at("reason", "statement.run.reason-missing"));
        }
        int issued = issuing.reissue(run, reason.strip());
        trail.note(id, "reissued", reason.strip(), Map.of("statements", issued));
        return issued;
    }

    @Override
    public void close(StatementRunId id, CurrentUser by) {
        if (!by.hasAny(Role.FINANCE, Role.COMP)) {
            throw Refusal.notFound();
        }
        StatementRunView run = lock(id, StatementRunState.RELEASED);
        closing.close(run, by.id());
    }

    private StatementRunView lock(StatementRunId id, StatementRunState... allowed) {
        StatementRunView run = rows.lock(id);
        if (!Set.of(allowed).contains(run.state())) {
            throw refused(run);
        }
        return run;
    }

    private static Refusal refused(StatementRunView run) {
        return Refusal.conflict(
                Issue.of("statement.run.not-possible", run.period(), run.state().key()));
    }

    private static void requireComp(CurrentUser by) {
        if (!by.has(Role.COMP)) {
            throw Refusal.notFound();
        }
    }
}
