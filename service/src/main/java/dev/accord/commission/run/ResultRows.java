package dev.accord.commission.run;

import dev.accord.commission.calc.Attainment;
import dev.accord.commission.calc.Facts;
import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.LineKey;
import dev.accord.commission.calc.PayeeOutcome;
import dev.accord.commission.calc.PlanOutcome;
import dev.accord.commission.calc.Settlement;
import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rows of some payees. Of a payee the lines of the run's period are kept, with the corrections if this is the period that carries them.
 */
final class ResultRows {

    private final RunView run;
    private final int period;
    private final String periodId;
    private final LocalDate lastDay;
    private final boolean carriesCorrections;
    private final Map<String, List<ImportedEarnings.Row>> imported;
    private final CopyRows results = new CopyRows("commission.payee_result (id, person, hash)");
    private final CopyRows payees = new CopyRows("commission.run_payee (run, person, result)");
    private final CopyRows earnings =
            new CopyRows("commission.earning (result, line, plan, component, deal, kind, family, code,"
                    + " time_window, period, amount, currency, input, on_day, role, level, share, reason)");
    private final CopyRows explanations = new CopyRows("commission.explanation (result, steps)");
    private final CopyRows settlements =
            new CopyRows("commission.settlement (result, plan, period, currency, earned, corrections,"
                    + " paid, payout, payout_currency, rate, moves, balances)");
    private final CopyRows attainments = new CopyRows(
            "commission.attainment (result, plan, component, time_window, measured, quota, attainment, target)");

    ResultRows(RunView run, Facts facts, Map<String, List<ImportedEarnings.Row>> imported) {
        this.run = run;
        this.periodId = run.period();
        this.period = facts.calendar().named(run.period()).ordinal();
        this.lastDay = facts.calendar().named(run.period()).to();
        String closed = facts.lastClosed();
        this.carriesCorrections =
                closed != null && facts.calendar().named(closed).ordinal() == period - 1;
        this.imported = imported;
    }

    void add(long result, PayeeOutcome payee) {
        Explanations steps = new Explanations();
        StringBuilder content = new StringBuilder();
        int number = 0;
        for (PlanOutcome plan : payee.plans()) {
            for (Line line : plan.lines()) {
                if (line.period() == period) {
                    number = add(result, number, plan, line, steps, content);
                }
            }
            if (carriesCorrections) {
                for (Line line : plan.corrections()) {
                    number = add(result, number, plan, line, steps, content);
                }
            }
            for (Settlement settlement : plan.settlements()) {
                if (settlement.period().equals(periodId)) {
                    add(result, settlement, content);
                }
            }
            for (Attainment attainment : plan.attainments()) {
                add(result, plan.planCode(), attainment);
            }
        }
        addImported(result, number, imported.getOrDefault(payee.personId(), List.of()), steps, content);
        explanations.number(result).bytes(steps.pack()).end();
        results.number(result)
                .text(payee.personId())
                .text(Hash.of(content.toString()))
                .end();
        payees.plain(run.id()).text(payee.personId()).number(result).end();
    }

    private int add(
            long result, int number, PlanOutcome plan, Line line, Explanations explained, StringBuilder content) {
        LineKey key = line.key();
        List<Step> steps = line.steps();
        earnings.number(result)
                .number(number)
                .text(plan.planCode())
                .text(key.component())
                .text(key.deal())
                .plain(line.kind())
                .plain(key.family())
                .text(key.code())
                .text(key.window())
                .text(periodId)
                .number(line.amount())
                .text(plan.currency())
                .number(line.input())
                .plain(line.on())
                .plain(line.role())
                .number(line.level())
                .number(line.share())
                .plain(line.reason())
                .end();
        explained.add(steps);
        content.append(key)
                .append(line.kind())
                .append(line.amount().toPlainString())
                .append(line.reason());
        steps.forEach(content::append);
        content.append('\n');
        return number + 1;
    }

    private void add(long result, Settlement settlement, StringBuilder content) {
        String moves = SettlementText.moves(settlement.moves());
        String balances = SettlementText.balances(settlement.balances());
        settlements
                .number(result)
                .text(settlement.planCode())
                .text(settlement.period())
                .text(settlement.currency())
                .number(settlement.earned())
                .number(settlement.corrections())
                .number(settlement.paid())
                .number(settlement.payout())
                .text(settlement.payoutCurrency())
                .number(settlement.rate())
                .text(moves)
                .text(balances)
                .end();
        content.append(settlement.planCode())
                .append(settlement.payout().toPlainString())
                .append(settlement.payoutCurrency())
                .append(moves)
                .append(balances)
                .append('\n');
    }

    private void add(long result, String plan, Attainment attainment) {
        attainments
                .number(result)
                .text(plan)
                .text(attainment.component())
                .text(attainment.window())
                .number(attainment.measured())
                .number(attainment.quota())
                .number(attainment.attainment())
                .number(attainment.target())
                .end();
    }

    /** What another system computed is paid as it came, in its own currency, on a settlement of its own. */
    private void addImported(
            long result, int first, List<ImportedEarnings.Row> rows, Explanations explained, StringBuilder content) {
        int number = first;
        for (ImportedEarnings.Row row : rows) {
            earnings.number(result)
                    .number(number++)
                    .text(row.plan())
                    .text(row.component())
                    .text(null)
                    .plain("IMPORTED")
                    .plain("IMPORTED")
                    .text(row.source())
                    .text(periodId)
                    .text(periodId)
                    .number(row.amount())
                    .text(row.currency())
                    .number(row.amount())
                    .plain(lastDay)
                    .plain(null)
                    .number(0)
                    .number(BigDecimal.ONE)
                    .plain(null)
                    .end();
            explained.add(row.lines().stream()
                    .map(line -> new Step("imported", List.of(), new Value.Text(line)))
                    .toList());
            content.append(row).append('\n');
        }
        ImportedEarnings.settlements(rows)
                .forEach((key, sum) -> settlements
                        .number(result)
                        .text(key.plan())
                        .text(periodId)
                        .text(key.currency())
                        .number(sum)
                        .number(BigDecimal.ZERO)
                        .number(sum)
                        .number(sum)
                        .text(key.currency())
                        .number((BigDecimal) null)
                        .text("[]")
                        .text("{}")
                        .end());
    }

    void write(Connection connection) {
        results.write(connection);
        payees.write(connection);
        earnings.write(connection);
        explanations.write(connection);
        settlements.write(connection);
        attainments.write(connection);
    }
}
