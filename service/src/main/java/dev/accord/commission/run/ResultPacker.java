package dev.accord.commission.run;

import dev.accord.commission.calc.Attainment;
import dev.accord.commission.calc.Balances;
import dev.accord.commission.calc.Facts;
import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.PayeeOutcome;
import dev.accord.commission.calc.PlanOutcome;
import dev.accord.commission.calc.Settlement;
import dev.accord.commission.line.LineWriter;
import dev.accord.commission.line.StoredLine;
import dev.accord.commission.run.PackedResult.Settled;
import dev.accord.commission.run.PackedResult.Stands;
import dev.accord.commission.run.PackedResult.Sum;
import dev.accord.commission.run.PackedResult.Summed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is kept of what was computed. Of a payee the lines of the run's period are kept, with the corrections if this is the period that carries them. Many threads
 * may use one.
 */
final class ResultPacker {

    private final int period;
    private final String periodId;
    private final boolean carriesCorrections;
    private final Map<String, ImportedLines.Of> imported;

    ResultPacker(String periodId, Facts facts, Map<String, ImportedLines.Of> imported) {
        this.periodId = periodId;
        this.period = facts.calendar().named(periodId).ordinal();
        String closed = facts.lastClosed();
        this.carriesCorrections =
                closed != null && facts.calendar().named(closed).ordinal() == period - 1;
        this.imported = imported;
    }

    PackedResult pack(PayeeOutcome payee) {
        Kept kept = new Kept();
        for (PlanOutcome plan : payee.plans()) {
            for (Line line : plan.lines()) {
                if (line.period() == period) {
                    kept.add(StoredLine.of(line, plan.currency()));
                }
            }
            if (carriesCorrections) {
                plan.corrections().forEach(line -> kept.add(StoredLine.of(line, plan.currency())));
            }
            for (Settlement settlement : plan.settlements()) {
                if (settlement.period().equals(periodId)) {
                    kept.add(settlement);
                }
            }
            for (Attainment attainment : plan.attainments()) {
                kept.attainments.add(new Stands(plan.planCode(), attainment));
            }
        }
        ImportedLines.Of elsewhere = imported.getOrDefault(payee.personId(), ImportedLines.Of.NOTHING);
        elsewhere.own().forEach(kept::add);
        elsewhere.settlements().forEach(kept::add);
        return kept.packed(payee);
    }

    /** What is gathered of one payee. */
    private static final class Kept {

        final LineWriter lines = new LineWriter();
        final Map<Sum, Summed> sums = new HashMap<>();
        final List<Settled> settlements = new ArrayList<>();
        final List<Stands> attainments = new ArrayList<>();
        final StringBuilder settled = new StringBuilder();

        private @Nullable StoredLine last;
        private int count;
        private BigDecimal sum = BigDecimal.ZERO;

        void add(StoredLine line) {
            lines.add(line);
            if (last != null && !isSummedWith(last, line)) {
                sumUp();
            }
            last = line;
            count++;
            sum = sum.add(line.amount());
        }

        private static boolean isSummedWith(StoredLine one, StoredLine other) {
            return Objects.equals(one.component(), other.component())
                    && one.plan().equals(other.plan())
                    && one.kind().equals(other.kind())
                    && one.currency().equals(other.currency());
        }

        private void sumUp() {
            if (last != null) {
                sums.merge(
                        new Sum(last.plan(), last.component(), last.kind(), last.currency()),
                        new Summed(count, sum),
                        Summed::and);
            }
            count = 0;
            sum = BigDecimal.ZERO;
        }

        void add(Settlement settlement) {
            String moves = SettlementText.moves(settlement.moves());
            String balances =
                    settlement.balances().equals(Balances.NONE) ? "{}" : SettlementText.balances(settlement.balances());
            settlements.add(new Settled(settlement, moves, balances));
            settled.append(settlement.planCode())
                    .append(settlement.payout().toPlainString())
                    .append(settlement.payoutCurrency())
                    .append(moves)
                    .append(balances)
                    .append('\n');
        }

        PackedResult packed(PayeeOutcome payee) {
            sumUp();
            MessageDigest digest = Hash.sha256();
            lines.addTo(digest);
            digest.update(settled.toString().getBytes(StandardCharsets.UTF_8));
            return new PackedResult(
                    payee.personId(),
                    HexFormat.of().formatHex(digest.digest()),
                    lines.count(),
                    lines.packedLines(),
                    lines.packedSteps(),
                    lines.deals(),
                    sums,
                    settlements,
                    attainments,
                    payee.uncredited());
        }
    }
}
