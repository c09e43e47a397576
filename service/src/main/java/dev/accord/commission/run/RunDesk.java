package dev.accord.commission.run;

import dev.accord.audit.AuditLog;
import dev.accord.commission.calendar.Calendars;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RunDesk implements Runs {

    private static final Set<String> POSTED = Set.of("released", "closed");

    private final RunRows runs;
    private final Calendars calendars;
    private final RunThread thread;
    private final AuditLog audit;

    RunDesk(RunRows runs, Calendars calendars, RunThread thread, AuditLog audit) {
        this.runs = runs;
        this.calendars = calendars;
        this.thread = thread;
        this.audit = audit;
    }

    @Override
    public RunView request(String period, RunRequest request) {
        String state = calendars.period(period).orElseThrow(Refusal::notFound).state();
        if (POSTED.contains(state)
                && (request.reason() == null || request.reason().isBlank())) {
            throw Refusal.invalid(Issue.at("reason", "commission.run.reason-missing", period));
        }
        if (runs.underWay(period)) {
            throw Refusal.conflict(Issue.of("commission.run.under-way", period));
        }
        UUID id = UUID.randomUUID();
        runs.insert(id, period, request, base(period, request), Actor.current().personId());
        RunView run = runs.find(id).orElseThrow();
        audit.record("run.requested", subject(id), facts(run));
        thread.wakeAfterCommit();
        return run;
    }

    private @Nullable UUID base(String period, RunRequest request) {
        if (request.kindOrComplete() == RunRequest.Kind.COMPLETE) {
            return null;
        }
        return runs.ofPeriod(period).stream()
                .filter(run -> run.state() == RunState.DONE && run.trial() == request.trial())
                .findFirst()
                .map(RunView::id)
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RunView> find(UUID id) {
        return runs.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunView> ofPeriod(String period) {
        return runs.ofPeriod(period);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RunView> current(String period) {
        return runs.current(period);
    }

    @Override
    public void cancel(UUID id) {
        RunView run = runs.find(id).orElseThrow(Refusal::notFound);
        if (run.ended()) {
            throw Refusal.conflict(Issue.of("commission.run.ended", run.version(), run.period()));
        }
        runs.requestCancel(id);
        audit.record("run.cancelled", subject(id), facts(run));
    }

    @Override
    public void resume(UUID id) {
        RunView run = runs.find(id).orElseThrow(Refusal::notFound);
        if (runs.underWay(run.period())) {
            throw Refusal.conflict(Issue.of("commission.run.under-way", run.period()));
        }
        if (!runs.requeue(id)) {
            throw Refusal.conflict(Issue.of("commission.run.not-resumable", run.version(), run.period()));
        }
        audit.record("run.resumed", subject(id), facts(run));
        thread.wakeAfterCommit();
    }

    private static SubjectRef subject(UUID id) {
        return SubjectRef.of("run", id);
    }

    private static Map<String, Object> facts(RunView run) {
        return Map.of(
                "period",
                run.period(),
                "version",
                run.version(),
                "kind",
                run.kind().name(),
                "trial",
                run.trial());
    }
}
