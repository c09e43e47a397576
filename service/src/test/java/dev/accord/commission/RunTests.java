package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.commission.run.Differences;
import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.run.PeriodStates;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Periods of the year 2031 are computed, released and carried on, on the database and with the real calculator. */
@AccordTest
class RunTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Runs runs;

    @Autowired
    RunReads reads;

    @Autowired
    Differences differences;

    @Autowired
    PeriodStates periods;

    @LocalServerPort
    int port;

    SomeSales sales;

    @BeforeEach
    void companyWithAPlanOfWholeTiers() {
        sales = new SomeSales(context);
        sales.plan("2031-01-01", SomeSales.WHOLE);
        sales.assign("2031-01-01");
    }

    /** One test, because a released period is released for every test. */
    @Test
    void aReleasedPeriodStaysAndWhatTurnsOutDifferentIsPaidInTheNext() {
        String other = "X-" + sales.key;
        sales.person(other);
        imported("2031-01", other, "ONE,100.00", "TWO,50.00");
        sales.deals("A-1,60000.00,USD,2031-01-10");
        RunView january = run("2031-01", RunRequest.Kind.COMPLETE);
        assertThat(sales.sum(january)).isEqualByComparingTo("3000.00");
        sales.release("2031-01");
        imported("2031-01", other, "ONE,80.00", "THREE,10.00");
        imported("2031-02", other, "FOUR,25.00");

        // A deal of January that comes in February lifts the quarter to 110,000 together with the one before.
        sales.deals("A-2,50000.00,USD,2031-01-20", "A-3,10000.00,USD,2031-02-05");
        RunView february = run("2031-02", RunRequest.Kind.COMPLETE);

        // 120,000 at 10 % are 12,000.00 for the quarter; 3,000.00 were paid.
        assertThat(sales.sum(february)).isEqualByComparingTo("9000.00");
        assertThat(sales.lines(february).stream().filter(line -> line.reason() != null))
                .extracting(line ->
                        line.deal() + " " + line.reason() + " " + line.amount().setScale(2))
                .containsExactlyInAnyOrder(
                        "A-1-%s RERATED 3000.00".formatted(sales.key), "A-2-%s LATE 5000.00".formatted(sales.key));
        assertThat(sales.sum(january)).isEqualByComparingTo("3000.00");

        // What another system computed for January and changed since: 25 of February, 20 less and 10 more of January.
        assertThat(sales.lines(january, other))
                .extracting(line -> line.code() + " " + line.amount().setScale(2))
                .containsExactly("ONE 100.00", "TWO 50.00");
        assertThat(sales.lines(february, other))
                .extracting(line -> line.code() + " " + line.window() + " " + line.reason() + " "
                        + line.amount().setScale(2))
                .containsExactly("FOUR 2031-02 null 25.00", "ONE 2031-01 CHANGED -20.00", "THREE 2031-01 LATE 10.00");
        RunReads.Payment payment = reads.payments(february.id(), other, 0, 10).getFirst();
        assertThat(payment.plan()).isEqualTo("EXT (USD)");
        assertThat(payment.earned()).isEqualByComparingTo("25.00");
        assertThat(payment.corrections()).isEqualByComparingTo("-10.00");
        assertThat(payment.payout()).isEqualByComparingTo("15.00");

        // Restating January needs a reason, makes a version, and changes nothing that was paid.
        assertThatThrownBy(() -> SomeSales.as(() -> runs.request("2031-01", new RunRequest(null, false, null))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("commission.run.reason-missing");
        RunView restated = sales.done(
                SomeSales.as(() -> runs.request("2031-01", new RunRequest(null, false, "A deal came late"))));
        assertThat(sales.sum(restated)).isEqualByComparingTo("11000.00");
        assertThat(restated.version()).isGreaterThan(january.version());
        RunView again = run("2031-02", RunRequest.Kind.COMPLETE);
        assertThat(again.resultHash()).isEqualTo(february.resultHash());
        assertThat(again.inputHash()).isEqualTo(february.inputHash());
    }

    @Test
    void anIncrementalRunGivesWhatACompleteOneGives() {
        sales.deals("B-1,60000.00,USD,2031-05-10", "B-2,70000.00,USD,2031-05-12");
        RunView first = run("2031-05", RunRequest.Kind.COMPLETE);
        assertThat(sales.sum(first)).isEqualByComparingTo("13000.00");

        sales.deals("B-2,30000.00,USD,2031-05-12", "B-3,1000.00,USD,2031-05-13");
        RunView incremental = run("2031-05", RunRequest.Kind.INCREMENTAL);
        assertThat(incremental.base()).isEqualTo(first.id());
        assertThat(incremental.payeesTotal()).isEqualTo(1);
        assertThat(sales.sum(incremental)).isEqualByComparingTo("4550.00");

        RunView complete = run("2031-05", RunRequest.Kind.COMPLETE);
        assertThat(incremental.resultHash()).isEqualTo(complete.resultHash());
        assertThat(differences
                        .compare(first.id(), complete.id(), "person", 0, 10)
                        .page())
                .extracting(
                        Differences.Difference::deal,
                        d -> d.before() == null ? null : d.before().intValueExact())
                .contains(org.assertj.core.groups.Tuple.tuple("B-2-" + sales.key, 7000));
    }

    @Test
    void everyLineSaysHowItCameAbout() {
        sales.deals("C-1,250.00,USD,2031-08-10");
        RunView run = run("2031-08", RunRequest.Kind.COMPLETE);

        Earning line = sales.lines(run).getFirst();
        assertThat(line.amount()).isEqualByComparingTo("12.50");
        assertThat(line.steps()).isNotEmpty();
        assertThat(line.steps().getLast().result().decimal()).isEqualByComparingTo("12.50");
    }

    @Test
    void everyMoveFromEarnedToPaidSaysItsArithmetic() throws Exception {
        SomeSales drawn = new SomeSales(context);
        drawn.plan("2031-01-01", SomeSales.WHOLE + """
            draws:
            - { kind: recoverable, guarantee: false, amount: 3000, per: month, firstMonth: 1, lastMonth: 12 }
            """);
        drawn.assign("2031-09-01");
        drawn.deals("M-1,42000.00,USD,2031-09-10");
        RunView run = drawn.run("2031-09", new RunRequest(null, true, null));

        String payments = drawn.ask(
                        port, drawn.analyst(), "/api/runs/" + run.id() + "/payments?person=" + drawn.rep, null)
                .body();
        assertThat(payments)
                .contains("draw 1 for 2031-09: 3,000.00 advanced")
                .contains("draw 1: 3,000.00 − earned 2,100.00 = 900.00, owed from now on")
                .contains("earned 2,100.00, corrections 0.00, moves 900.00: paid 3,000.00");
    }

    @Test
    void aPeriodCannotBeReleasedBeforeItIsReviewed() {
        run("2031-11", RunRequest.Kind.COMPLETE);

        assertThatThrownBy(() -> SomeSales.as(() -> periods.move("2031-11", "released")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("commission.period.not-possible");
    }

    private void imported(String period, String payee, String... rows) {
        StringBuilder csv = new StringBuilder("period,payee,plan,component,source,amount,currency,explanation\n");
        for (String row : rows) {
            csv.append(period + "," + payee + ",EXT,BONUS," + row + ",USD,Computed elsewhere | for " + row.split(",")[0]
                    + "\n");
        }
        sales.facts("imported-earnings", csv.toString());
    }

    private RunView run(String period, RunRequest.Kind kind) {
        return sales.run(period, new RunRequest(kind, false, null));
    }
}
