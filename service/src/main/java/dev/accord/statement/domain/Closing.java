package dev.accord.statement.domain;

import dev.accord.commission.run.PeriodStates;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.statement.OpenCases;
import dev.accord.statement.StatementRunView;
import dev.accord.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a period, unless something of it is still open. */
@Component
class Closing {

    private static final int NAMED = 20;

    private final StatementRunRows rows;
    private final RunTrail trail;
    private final PeriodStates periods;
    private final ObjectProvider<OpenCases> cases;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    Closing(
            StatementRunRows rows,
            RunTrail trail,
            PeriodStates periods,
            ObjectProvider<OpenCases> cases,
            Tasks tasks,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.periods = periods;
        this.cases = cases;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal with everything that is open */
    void close(StatementRunView run, String by) {
        List<Issue> open = open(run);
        if (!open.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, open);
        }
        periods.move(run.period(), "closed");
        rows.closed(run.id(), by);
        tasks.complete(run.id().subject(), "CloseRun", Map.of("closedBy", by));
        trail.note(run.id(), "closed", null, Map.of("period", run.period()));
    }

    private List<Issue> open(StatementRunView run) {
        List<Issue> open = new ArrayList<>();
        Instant until = run.windowEndsAt();
        if (until != null && clock.instant().isBefore(until)) {
            open.add(Issue.of("statement.close.window-open", LocalDate.ofInstant(until, ZoneOffset.UTC)));
        }
        jdbc.sql("""
            select person || ' ' || person_name || ' v' || version from statement.statement
            where period = ? and state = 'PREPARING' order by person limit ?
            """)
                .params(run.period(), NAMED)
                .query(String.class)
                .list()
                .forEach(one -> open.add(Issue.of("statement.close.not-sent", one)));
        jdbc.sql("select person || ': ' || reason from statement.exclusion where statement_run = ? order by"
                        + " person limit ?")
                .params(run.id().value(), NAMED)
                .query(String.class)
                .list()
                .forEach(one -> open.add(Issue.of("statement.close.excluded", one)));
        cases.orderedStream()
                .flatMap(source -> source.of(run.period()).stream())
                .limit(NAMED)
                .forEach(one -> open.add(Issue.of("statement.close.open-case", one)));
        return open;
    }
}
