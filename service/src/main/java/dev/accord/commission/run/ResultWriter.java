package dev.accord.commission.run;

import dev.accord.commission.calc.Attainment;
import dev.accord.commission.calc.Settlement;
import dev.accord.commission.copy.CopyRows;
import dev.accord.commission.copy.CopyTarget;
import dev.accord.commission.copy.PgBinary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes the results of some payees, each table by one COPY. */
final class ResultWriter {

    private static final String RESULTS = "id, person, hash, line_count, lines, steps, deals";
    private static final int COLUMNS = 7;

    private final PgBinary results = new PgBinary();
    private final CopyRows payees = new CopyRows("commission.run_payee (run, person, result)");
    private final CopyRows earned =
            new CopyRows("commission.earned (result, plan, component, kind, currency, line_count, amount)");
    private final CopyRows settlements =
            new CopyRows("commission.settlement (result, plan, period, currency, earned, corrections,"
                    + " paid, payout, payout_currency, rate, moves, balances)");
    private final CopyRows attainments = new CopyRows(
            "commission.attainment (result, plan, component, time_window, measured, quota, attainment, target)");

    ResultWriter(UUID run, long[] ids, List<PackedResult> packed) {
        for (int i = 0; i < packed.size(); i++) {
            add(run, ids[i], packed.get(i));
        }
    }

    private void add(UUID run, long id, PackedResult payee) {
        results.begin(COLUMNS);
        results.longInteger(id);
        results.textOf(payee.person());
        results.ascii(payee.hash());
        results.integer(payee.lineCount());
        results.text(payee.lines());
        results.text(payee.steps());
        results.text(payee.deals());
        payees.plain(run).text(payee.person()).number(id).end();
        payee.sums()
                .forEach((key, sum) -> earned.number(id)
                        .text(key.plan())
                        .text(key.component() == null ? "" : key.component())
                        .plain(key.kind())
                        .text(key.currency())
                        .number(sum.lines())
                        .number(sum.amount())
                        .end());
        payee.settlements().forEach(settled -> add(id, settled));
        payee.attainments().forEach(stands -> add(id, stands.plan(), stands.attainment()));
    }

    private void add(long id, PackedResult.Settled settled) {
        Settlement settlement = settled.settlement();
        settlements
                .number(id)
                .text(settlement.planCode())
                .text(settlement.period())
                .text(settlement.currency())
                .number(settlement.earned())
                .number(settlement.corrections())
                .number(settlement.paid())
                .number(settlement.payout())
                .text(settlement.payoutCurrency())
                .number(settlement.rate())
                .text(settled.moves())
                .text(settled.balances())
                .end();
    }

    private void add(long id, String plan, Attainment attainment) {
        attainments
                .number(id)
                .text(plan)
                .text(attainment.component())
                .text(attainment.window())
                .number(attainment.measured())
                .number(attainment.quota())
                .number(attainment.attainment())
                .number(attainment.target())
                .end();
    }

    void write(Connection connection) {
        try (CopyTarget target = new CopyTarget(connection, "commission.payee_result", RESULTS)) {
            target.rows(results.bytes(), 0, results.used());
            target.end();
        } catch (SQLException failed) {
            throw new IllegalStateException("Results could not be stored: " + failed.getMessage(), failed);
        }
        payees.write(connection);
        earned.write(connection);
        settlements.write(connection);
        attainments.write(connection);
    }
}
