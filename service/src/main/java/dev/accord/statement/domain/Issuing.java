package dev.accord.statement.domain;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementRunView;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Issues statements, each with the start of its process in the same transaction: whoever has one already keeps it. */
@Component
class Issuing {

    private final StatementRows rows;
    private final Payments payments;
    private final RunReads reads;
    private final Runs runs;
    private final Calendars calendars;
    private final People people;
    private final Engine engine;
    private final Clock clock;

    Issuing(
            StatementRows rows,
            Payments payments,
            RunReads reads,
            Runs runs,
            Calendars calendars,
            People people,
            Engine engine,
            Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.reads = reads;
        this.runs = runs;
        this.calendars = calendars;
        this.people = people;
        this.engine = engine;
        this.clock = clock;
    }

    /** First versions, with what is paid for the period. */
    void issue(StatementRunView run, Collection<String> persons) {
        RunView computed = runs.find(Objects.requireNonNull(run.approvedRun())).orElseThrow();
        Map<String, String> hashes = hashes(computed);
        PeriodView period = calendars.period(run.period()).orElseThrow();
        LocalDate yearStart = yearStart(period);
        for (String person : persons) {
            String hash = hashes.get(person);
            if (hash == null) {
                continue;
            }
            StatementId id = StatementId.create();
            Person row = asOf(person, period);
            if (rows.insert(id, run, computed, row, period.to(), hash, null, null)) {
                rows.amounts(id, reads.payments(computed.id(), person, 0, Integer.MAX_VALUE), yearStart, period.to());
                payments.lock(run.period(), id, row);
                start(id, row);
            }
        }
    }

    /** A new version for everybody whose result the newest run of the period changed; what was paid stays. */
    int reissue(StatementRunView run, String reason) {
        RunView newest = runs.current(run.period()).orElseThrow(Refusal::notFound);
        Map<String, String> hashes = hashes(newest);
        Map<String, StatementRows.Current> current = rows.current(run.period());
        PeriodView period = calendars.period(run.period()).orElseThrow();
        LocalDate yearStart = yearStart(period);
        int issued = 0;
        for (String person : new TreeSet<>(current.keySet())) {
            StatementRows.Current before = Objects.requireNonNull(current.get(person));
            String hash = hashes.get(person);
            if (hash == null || hash.equals(before.contentHash())) {
                continue;
            }
            StatementId id = StatementId.create();
            Person row = asOf(person, period);
            rows.supersede(before.id(), clock.instant());
            engine.publish("StatementSuperseded", before.id().subject(), Map.of());
            if (rows.insert(id, run, newest, row, period.to(), hash, before, reason)) {
                rows.amounts(id, reads.payments(newest.id(), person, 0, Integer.MAX_VALUE), yearStart, period.to());
                start(id, row);
                issued++;
            }
        }
        if (issued == 0) {
            throw Refusal.conflict(Issue.of("statement.reissue.nothing", run.period()));
        }
        return issued;
    }

    private LocalDate yearStart(PeriodView period) {
        return calendars.periods().stream()
                .filter(one -> one.year() == period.year())
                .map(PeriodView::from)
                .min(Comparator.naturalOrder())
                .orElse(period.from());
    }

    private Map<String, String> hashes(RunView run) {
        return reads.results(run.id()).stream()
                .collect(Collectors.toMap(RunReads.Result::person, RunReads.Result::hash));
    }

    /** As on the last day of the period; somebody who had left by then as they were last. */
    private Person asOf(String id, PeriodView period) {
        return people.find(id, period.to()).or(() -> people.latest(id)).orElseThrow();
    }

    private void start(StatementId id, Person person) {
        engine.start("StatementReleased", id.subject(), Map.of("assignee", person.id()));
    }
}
