package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs that were cancelled or killed go on, and end as if nothing had happened. */
@AccordTest
class RunRecoveryTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SomeSales sales;

    @BeforeEach
    void aSeller() {
        sales = new SomeSales(context);
        sales.plan("2031-01-01", SomeSales.WHOLE);
        sales.assign("2031-01-01");
        sales.deals("K-1,60000.00,USD,2032-01-10", "K-2,50000.00,USD,2032-02-10");
    }

    @Test
    void aRunCancelledBeforeItBeganIsResumedAndPaysTheSame() {
        RunView cancelled = SomeSales.as(() -> transaction.execute(status -> {
            RunView asked = runs.request("2032-01", new RunRequest(null, true, null));
            runs.cancel(asked.id());
            return runs.find(asked.id()).orElseThrow();
        }));
        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);

        RunView resumed = resume(cancelled);
        assertThat(sales.sum(resumed)).isEqualByComparingTo("3000.00");
        assertThatThrownBy(() -> resume(resumed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRunCancelledInTheMiddleKeepsWhatItHasAndGoesOnFromThere() {
        RunView complete = trial("2032-02");
        RunView asked = SomeSales.as(() -> transaction.execute(status -> {
            RunView run = runs.request("2032-02", new RunRequest(null, true, null));
            // As if somebody had cancelled while the first portion is computed.
            jdbc.sql("update commission.run set cancel_requested = true where id = ?")
                    .param(run.id())
                    .update();
            return run;
        }));
        RunView cancelled = sales.ended(asked);
        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.payeesDone()).isPositive();

        RunView resumed = resume(cancelled);
        sameAs(complete, resumed);
    }

    @Test
    void aRunKilledInTheMiddleGoesOnWithThePayeesThatAreMissing() {
        RunView complete = trial("2032-02");
        RunView killed = trial("2032-02");
        kill(killed, sales.rep);

        sameAs(complete, woken(killed));
    }

    @Test
    void whatChangedSinceTheKillIsComputedAfresh() {
        RunView killed = trial("2032-02");
        kill(killed, sales.rep);
        sales.deals("K-3,1000.00,USD,2032-02-11");

        RunView again = woken(killed);
        // 111,000 at 10 % less January's 3,000: 8,100 in February.
        assertThat(sales.sum(again)).isEqualByComparingTo("8100.00");
        sameAs(trial("2032-02"), again);
    }

    private RunView trial(String period) {
        return sales.run(period, new RunRequest(null, true, null));
    }

    private RunView resume(RunView run) {
        SomeSales.as(() -> {
            runs.resume(run.id());
            return run;
        });
        return sales.done(run);
    }

    /** The rows as a process leaves them that is killed between two portions: the person's is not stored yet. */
    private void kill(RunView run, String person) {
        transaction.executeWithoutResult(status -> {
            Long result = jdbc.sql("delete from commission.run_payee where run = ? and person = ? returning result")
                    .params(run.id(), person)
                    .query(Long.class)
                    .single();
            for (String table : List.of("earned", "settlement", "attainment")) {
                jdbc.sql("delete from commission." + table + " where result = ?")
                        .param(result)
                        .update();
            }
            jdbc.sql("delete from commission.payee_result where id = ?")
                    .param(result)
                    .update();
            // What nobody gets is stored with the last portion.
            jdbc.sql("delete from commission.uncredited where run = :run and (person is null or person not in (select"
                            + " person from commission.run_payee where run = :run))")
                    .param("run", run.id())
                    .update();
            jdbc.sql("update commission.run set state = 'RUNNING', phase = 'calculating', result_hash = null,"
                            + " finished_at = null, payees_done = payees_done - 1 where id = ?")
                    .param(run.id())
                    .update();
        });
    }

    /** Another run wakes the thread, as a start does; it takes the older one first. */
    private RunView woken(RunView killed) {
        trial("2032-03");
        return sales.done(killed);
    }

    private void sameAs(RunView complete, RunView other) {
        assertThat(other.resultHash()).isEqualTo(complete.resultHash());
        assertThat(other.payeesDone()).isEqualTo(other.payeesTotal());
        assertThat(count("run_payee", other)).isEqualTo(count("run_payee", complete));
        assertThat(count("uncredited", other)).isEqualTo(count("uncredited", complete));
        assertThat(sales.lines(other).size()).isEqualTo(sales.lines(complete).size());
    }

    private long count(String table, RunView run) {
        return jdbc.sql("select count(*) from commission." + table + " where run = ?")
                .param(run.id())
                .query(Long.class)
                .single();
    }
}
