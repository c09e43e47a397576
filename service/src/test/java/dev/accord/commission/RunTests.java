package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.accord.AccordTest;
import dev.accord.commission.calendar.CalendarRequest;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.imports.Imports;
import dev.accord.commission.run.Differences;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.run.PeriodStates;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import dev.accord.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Periods of the year 2031 are computed, released and carried on, on the database and with the real calculator. */
@AccordTest
class RunTests {

    private final String key = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String rep = "R-" + key;
    private final String plan = "P-" + key;

    @Autowired
    PeopleImport people;

    @Autowired
    Plans plans;

    @Autowired
    Assignments assignments;

    @Autowired
    Imports imports;

    @Autowired
    Calendars calendars;

    @Autowired
    Runs runs;

    @Autowired
    EarningReads earnings;

    @Autowired
    Differences differences;

    @Autowired
    PeriodStates periods;

    @BeforeEach
    void companyWithAPlanOfWholeTiers() {
        as(() -> calendars.create(CalendarRequest.months(1, 2031)));
        as(() -> people.run(
                (SomeCompany.HEADING + rep + ",Rhea Stone," + rep
                                + "@kitebridge.example,en,USD,America/New_York,US-NY,rep,AE,Runs,,2026-01-01,\n")
                        .getBytes(StandardCharsets.UTF_8),
                "people.csv"));
        // 5 % of everything, and 10 % of everything once the quarter has reached 100,000.
        PlanVersionId version =
                as(() -> plans.importDraft("""
                    code: %s
                    name: Runs
                    period: { from: 2031-01-01, to: 2031-12-31 }
                    currency: USD
                    components:
                    - code: NEW
                      name: New business
                      measure: { kind: amount, field: amount }
                      payout: month
                      rateTable:
                        mode: whole
                        evaluation: quarter
                        on: amount
                        tiers:
                        - { low: 0, high: 100000, rate: 5%% }
                        - { low: 100000, rate: 10%% }
                    terms: Incentive is earned when the deal is booked.
                    terminationTerms: What was earned by the last day is paid on the ordinary dates.
                    """.formatted(plan), false).version());
        as(() -> assignments.importCsv(
                ("plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n"
                                + plan + "," + rep + ",,,,,2031-01-01,\n")
                        .getBytes(StandardCharsets.UTF_8),
                false));
        as(() -> {
            plans.toChecks(version);
            plans.toApproval(version);
            plans.approve(version);
            return version;
        });
    }

    @Test
    void aReleasedPeriodStaysAndWhatTurnsOutDifferentIsPaidInTheNext() {
        transactions("A-1,60000.00,USD,2031-01-10");
        RunView january = run("2031-01", RunRequest.Kind.COMPLETE);
        assertThat(sum(january)).isEqualByComparingTo("3000.00");
        release("2031-01");

        // A deal of January that comes in February lifts the quarter to 110,000 together with the one before.
        transactions("A-2,50000.00,USD,2031-01-20", "A-3,10000.00,USD,2031-02-05");
        RunView february = run("2031-02", RunRequest.Kind.COMPLETE);

        // 120,000 at 10 % are 12,000.00 for the quarter; 3,000.00 were paid.
        assertThat(sum(february)).isEqualByComparingTo("9000.00");
        assertThat(lines(february).stream().filter(line -> line.reason() != null))
                .extracting(line ->
                        line.deal() + " " + line.reason() + " " + line.amount().setScale(2))
                .containsExactlyInAnyOrder(
                        "A-1-%s RERATED 3000.00".formatted(key), "A-2-%s LATE 5000.00".formatted(key));
        assertThat(sum(january)).isEqualByComparingTo("3000.00");

        // Restating January needs a reason, makes a version, and changes nothing that was paid.
        assertThatThrownBy(() -> as(() -> runs.request("2031-01", new RunRequest(null, false, null))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("commission.run.reason-missing");
        RunView restated = finished(as(() -> runs.request("2031-01", new RunRequest(null, false, "A deal came late"))));
        assertThat(sum(restated)).isEqualByComparingTo("11000.00");
        assertThat(restated.version()).isGreaterThan(january.version());
        RunView again = run("2031-02", RunRequest.Kind.COMPLETE);
        assertThat(again.resultHash()).isEqualTo(february.resultHash());
        assertThat(again.inputHash()).isEqualTo(february.inputHash());
    }

    @Test
    void anIncrementalRunGivesWhatACompleteOneGives() {
        transactions("B-1,60000.00,USD,2031-05-10", "B-2,70000.00,USD,2031-05-12");
        RunView first = run("2031-05", RunRequest.Kind.COMPLETE);
        assertThat(sum(first)).isEqualByComparingTo("13000.00");

        transactions("B-2,30000.00,USD,2031-05-12", "B-3,1000.00,USD,2031-05-13");
        RunView incremental = run("2031-05", RunRequest.Kind.INCREMENTAL);
        assertThat(incremental.base()).isEqualTo(first.id());
        assertThat(incremental.payeesTotal()).isEqualTo(1);
        assertThat(sum(incremental)).isEqualByComparingTo("4550.00");

        RunView complete = run("2031-05", RunRequest.Kind.COMPLETE);
        assertThat(incremental.resultHash()).isEqualTo(complete.resultHash());
        assertThat(differences
                        .compare(first.id(), complete.id(), "person", 0, 10)
                        .page())
                .extracting(
                        Differences.Difference::deal,
                        d -> d.before() == null ? null : d.before().intValueExact())
                .contains(org.assertj.core.groups.Tuple.tuple("B-2-" + key, 7000));
    }

    @Test
    void everyLineSaysHowItCameAbout() {
        transactions("C-1,250.00,USD,2031-08-10");
        RunView run = run("2031-08", RunRequest.Kind.COMPLETE);

        Earning line = lines(run).getFirst();
        assertThat(line.amount()).isEqualByComparingTo("12.50");
        assertThat(line.steps()).isNotEmpty();
        assertThat(line.steps().getLast().result().decimal()).isEqualByComparingTo("12.50");
    }

    @Test
    void aPeriodCannotBeReleasedBeforeItIsReviewed() {
        run("2031-11", RunRequest.Kind.COMPLETE);

        assertThatThrownBy(() -> as(() -> periods.move("2031-11", "released")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("commission.period.not-possible");
    }

    private void release(String period) {
        as(() -> periods.move(period, "in_review"));
        as(() -> periods.move(period, "released"));
    }

    private RunView run(String period, RunRequest.Kind kind) {
        return finished(as(() -> runs.request(period, new RunRequest(kind, false, null))));
    }

    private RunView finished(RunView asked) {
        await("run " + asked.version() + " of " + asked.period())
                .atMost(Duration.ofMinutes(2))
                .until(() -> runs.find(asked.id()).orElseThrow().ended());
        RunView done = runs.find(asked.id()).orElseThrow();
        assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
        return done;
    }

    private List<Earning> lines(RunView run) {
        return earnings.list(run.id(), EarningReads.Query.of(rep), 0, 100);
    }

    private BigDecimal sum(RunView run) {
        return lines(run).stream().map(Earning::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Ids get this test's key; all are the rep's. */
    private void transactions(String... rows) {
        StringBuilder csv = new StringBuilder("id,amount,currency,booked,participants\n");
        for (String row : rows) {
            csv.append(row.replaceFirst(",", "-" + key + ","))
                    .append(',')
                    .append(rep)
                    .append('\n');
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        as(() -> imports.run(
                "transactions",
                "transactions.csv",
                new ByteArrayInputStream(file),
                file.length,
                false,
                Imports.Wait.ALWAYS));
    }

    private static <T> T as(Supplier<T> act) {
        return new Actor("E1010", null, "127.0.0.1", "test", "test").call(act);
    }
}
