package dev.accord.commission.run;

import dev.accord.audit.AuditLog;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The states of a period: open → calculated → in review → released → closed. Until the release it may go back and be computed again; with the release its
 * lines are posted, and from then on only restated.
 */
@Service
@Transactional
public class PeriodStates {

    private static final Map<String, Set<String>> NEXT = Map.of(
            "open", Set.of(),
            "calculated", Set.of("in_review"),
            "in_review", Set.of("calculated", "released"),
            "released", Set.of("closed"),
            "closed", Set.of());

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final RunRows runs;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    PeriodStates(JdbcClient jdbc, Calendars calendars, RunRows runs, Ledger ledger, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.runs = runs;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A run is done: an open period is calculated, one in review has to be looked at again. A released one stays released. */
    void calculated(String period, UUID run) {
        String state = lock(period);
        if (state.equals("open") || state.equals("in_review")) {
            set(period, "calculated", run, null);
        }
    }

    /** @throws Refusal when the state does not allow it, an earlier period is not released, or there is nothing to release */
    public PeriodView move(String period, String to) {
        String from = lock(period);
        if (from.equals(to)) {
            return calendars.period(period).orElseThrow();
        }
        if (!NEXT.getOrDefault(from, Set.of()).contains(to)) {
            throw Refusal.conflict(Issue.of(
                    "commission.period.not-possible",
                    period,
                    from,
                    to,
                    String.join(", ", NEXT.getOrDefault(from, Set.of()))));
        }
        RunView run = runs.current(period)
                .orElseThrow(() -> Refusal.conflict(Issue.of("commission.period.not-calculated", period)));
        if (to.equals("released")) {
            release(period, run);
        }
        set(period, to, run.id(), null);
        return calendars.period(period).orElseThrow();
    }

    private void release(String period, RunView run) {
        if (runs.underWay(period)) {
            throw Refusal.conflict(Issue.of("commission.run.under-way", period));
        }
        List<String> earlier = jdbc.sql("""
            select p.code from commission.period p where p.state not in ('released', 'closed')
                and p.first_day < (select first_day from commission.period where code = ?)
                and exists (select from commission.run r where r.period = p.code and r.state = 'DONE' and not r.trial)
            order by p.first_day
            """).param(period).query(String.class).list();
        if (!earlier.isEmpty()) {
            throw Refusal.conflict(Issue.of("commission.period.earlier-first", period, String.join(", ", earlier)));
        }
        List<String> later = jdbc.sql("""
            select code from commission.period where state in ('released', 'closed')
                and first_day > (select first_day from commission.period where code = ?) order by first_day
            """).param(period).query(String.class).list();
        if (!later.isEmpty()) {
            throw Refusal.conflict(Issue.of("commission.period.later-released", period, String.join(", ", later)));
        }
        ledger.post(period, run.id());
    }

    private String lock(String period) {
        return jdbc.sql("select state from commission.period where code = ? for update")
                .param(period)
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private void set(String period, String state, @Nullable UUID run, @Nullable String reason) {
        jdbc.sql("update commission.period set state = ? where code = ?")
                .params(state, period)
                .update();
        jdbc.sql("insert into commission.period_history (period, state, run, at, actor, reason) values (?, ?,"
                        + " ?, ?, ?, ?)")
                .params(Arrays.asList(
                        period,
                        state,
                        run,
                        Timestamp.from(clock.instant()),
                        Actor.current().personId(),
                        reason))
                .update();
        audit.record("period." + state, SubjectRef.of("period", period), Map.of("run", String.valueOf(run)));
    }
}
