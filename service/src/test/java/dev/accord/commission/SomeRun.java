package dev.accord.commission;

import static org.awaitility.Awaitility.await;

import dev.accord.commission.calendar.CalendarRequest;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.estimate.PlanTestDesk;
import dev.accord.commission.estimate.PlanTests;
import dev.accord.commission.imports.ImportView;
import dev.accord.commission.imports.Imports;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Actor;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunState;
import dev.accord.statement.StatementRuns;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Transactions of March 2027 for people of a test's own, and periods computed from them. */
@Component
public class SomeRun {

    public static final String PERIOD = "2027-03";

    private static final String HEADING =
            "id,booked,invoiced,payments,amount,currency,product,customer,region,participants,attr.deal_type,attr.acv,attr.term_months\n";

    private final Imports imports;
    private final Calendars calendars;
    private final Runs runs;
    private final PlanTestDesk tests;
    private final StatementRuns statements;

    SomeRun(Imports imports, Calendars calendars, Runs runs, PlanTestDesk tests, StatementRuns statements) {
        this.statements = statements;
        this.tests = tests;
        this.imports = imports;
        this.calendars = calendars;
        this.runs = runs;
    }

    /**
     * Two deals of the one, one they share, one nobody gets.
     *
     * @return the beginning of their ids; they end in 1 to 4
     */
    public String deals(String comp, String rep, String other) {
        String key = "B-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        ImportView done = file(
                comp,
                "transactions",
                HEADING
                        + deal(key + 1, 120_000, rep, "new,120000,36")
                        + deal(key + 2, 240_000, rep, "expansion,240000,12")
                        + deal(key + 3, 90_000, rep + "=60%;" + other + "=40%", "new,90000,12")
                        + deal(key + 4, 5_000, rep, "renewal,,"));
        if (done.state() != ImportView.State.DONE) {
            throw new AssertionError("The deals did not come in: " + done.issues());
        }
        return key;
    }

    /** The same deal with another amount. */
    public void change(String comp, String id, String rep) {
        file(comp, "transactions", HEADING + deal(id, 150_000, rep, "new,150000,36"));
    }

    private static String deal(String id, int amount, String participants, String attributes) {
        return "%s,2027-03-08,2027-03-09,2027-03-20=%d,%d,USD,Platform,A customer & its very long name that goes on,West,%s,%s\n"
                .formatted(id, amount, amount, participants, attributes);
    }

    /** A file as somebody of the comp team imports it; one with faults stays in the list of imports with what is wrong. */
    public ImportView file(String comp, String kind, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return as(comp, () -> {
            ImportView asked = imports.run(
                    kind, kind + ".csv", new ByteArrayInputStream(bytes), bytes.length, false, Imports.Wait.NEVER);
            await("import of " + kind)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> imports.get(asked.id()).finished());
            return imports.get(asked.id());
        });
    }

    /** March, computed with drafts of plans, too. */
    public RunView trial(String comp) {
        return compute(comp, true);
    }

    /** March, for payment. */
    public RunView computed(String comp) {
        return compute(comp, false);
    }

    private RunView compute(String comp, boolean trial) {
        return as(comp, () -> {
            calendars.create(CalendarRequest.months(1, 2026, 2027));
            RunView asked = runs.request(PERIOD, new RunRequest(RunRequest.Kind.COMPLETE, trial, null));
            await("run " + asked.version() + " of " + PERIOD)
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> runs.find(asked.id()).orElseThrow().ended());
            RunView done = runs.find(asked.id()).orElseThrow();
            if (done.state() != RunState.DONE) {
                throw new AssertionError("The run ended " + done.state() + ": " + done.failure());
            }
            return done;
        });
    }

    /** The plan's second version beside its first, on the deals of the quarter. */
    public UUID tested(String comp, String plan) {
        UUID test = tests.start(new PlanTests.Question(plan, 1, 2, PERIOD, 0, null), null, comp)
                .id();
        await("plan test")
                .atMost(Duration.ofMinutes(1))
                .until(() -> tests.find(test).orElseThrow().isFinished());
        return test;
    }

    /** A period of a far year on its way to its statements, in review: released it would stand in the way of other tests. */
    public StatementRunId reviewed(CurrentUser comp, String rep) {
        as(comp.id(), () -> calendars.create(CalendarRequest.months(1, 2055)));
        file(
                comp.id(),
                "imported-earnings",
                "period,payee,plan,component,source,amount,currency,explanation\n2055-01," + rep
                        + ",EXT,BONUS,legacy,1250.00,USD,Computed elsewhere\n");
        StatementRunId run = as(
                comp.id(),
                () -> statements
                        .start("2055-01", new StatementRuns.Terms(14, "ERROR"), comp)
                        .id());
        await("review of 2055-01")
                .atMost(Duration.ofMinutes(2))
                .until(() -> statements.find(run).orElseThrow().state() == StatementRunState.REVIEW);
        return run;
    }

    private static <T> T as(String person, Supplier<T> act) {
        return new Actor(person, null, "127.0.0.1", "test", "test").call(act);
    }
}
