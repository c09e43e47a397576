package dev.accord.commission.run;

import dev.accord.commission.calc.Attainment;
import dev.accord.commission.calc.Settlement;
import dev.accord.commission.calc.Uncredited;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run keeps of one payee, ready to be stored.
 *
 * @param hash over everything it says
 * @param deals see {@link dev.accord.commission.line.LineWriter#deals}
 */
record PackedResult(
        String person,
        String hash,
        int lineCount,
        byte[] lines,
        byte[] steps,
        byte[] deals,
        Map<Sum, Summed> sums,
        List<Settled> settlements,
        List<Stands> attainments,
        List<Uncredited> uncredited) {

    record Sum(String plan, @Nullable String component, String kind, String currency) {}

    /** How many lines, and what they come to. */
    record Summed(int lines, BigDecimal amount) {

        Summed and(Summed other) {
            return new Summed(lines + other.lines, amount.add(other.amount));
        }
    }

    /** A settlement with its texts. */
    record Settled(Settlement settlement, String moves, String balances) {}

    record Stands(String plan, Attainment attainment) {}
}
