package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Clawbacks beside caps and floors of pay periods. A refund takes back what the period of its deal would have paid less without it: where a cap had cut that period, or a
 * floor raised it, that is less than what was earned on the deal.
 */
final class TakenBack {

    /** What the limits make of the sum of a pay period. */
    @FunctionalInterface
    interface Limited {
        BigDecimal of(int period, BigDecimal sum);
    }

    /**
     * @param period the clawback is of
     * @param due what is taken back of the deal in the end, below zero
     * @param taken the clawback, below zero
     */
    record Relief(int period, boolean cap, BigDecimal due, BigDecimal taken) {
        BigDecimal amount() {
            return due.subtract(taken);
        }
    }

    private final List<Line> lines;
    private final int first;
    private final Map<Line, BigDecimal> relieved;
    private final Limited limited;

    /** @param relieved of each clawback, what limits further in have left; added to */
    TakenBack(List<Line> lines, int first, Map<Line, BigDecimal> relieved, Limited limited) {
        this.lines = lines;
        this.first = first;
        this.relieved = relieved;
        this.limited = limited;
    }

    /** @param sums of the pay periods, before these limits */
    List<Relief> reliefs(TreeMap<Integer, BigDecimal> sums) {
        List<Line> clawbacks = new ArrayList<>();
        for (Line line : lines.subList(first, lines.size())) {
            if (line.kind() == LineKind.CLAWBACK && line.amount().signum() != 0) {
                clawbacks.add(line);
            }
        }
        if (clawbacks.isEmpty()) {
            return List.of();
        }
        clawbacks.sort(Comparator.comparingInt(Line::period));
        Map<String, TreeMap<Integer, BigDecimal>> earned = earned();
        Map<Integer, BigDecimal> left = new HashMap<>(sums);
        List<Relief> reliefs = new ArrayList<>();
        for (Line clawback : clawbacks) {
            BigDecimal taken = clawback.amount().add(relieved.getOrDefault(clawback, BigDecimal.ZERO));
            BigDecimal due = BigDecimal.ZERO;
            boolean cap = false;
            for (Map.Entry<Integer, BigDecimal> part :
                    parts(earned.getOrDefault(about(clawback), new TreeMap<>()), taken, clawback.period())) {
                int period = part.getKey();
                BigDecimal before = left.getOrDefault(period, BigDecimal.ZERO);
                BigDecimal after = before.add(part.getValue());
                BigDecimal was = limited.of(period, before);
                cap |= was.compareTo(before) < 0;
                due = due.add(
                        period == clawback.period()
                                ? part.getValue()
                                : limited.of(period, after).subtract(was));
                left.put(period, after);
            }
            if (due.compareTo(taken) != 0) {
                reliefs.add(new Relief(clawback.period(), cap, due, taken));
                relieved.merge(clawback, due.subtract(taken), BigDecimal::add);
            }
        }
        return reliefs;
    }

    /** By component and deal, what each pay period earned. */
    private Map<String, TreeMap<Integer, BigDecimal>> earned() {
        Map<String, TreeMap<Integer, BigDecimal>> earned = new HashMap<>();
        for (Line line : lines.subList(first, lines.size())) {
            LineKind.Family family = line.kind().family();
            if (line.key().deal() != null && (family == LineKind.Family.RATE || family == LineKind.Family.SPIFF)) {
                earned.computeIfAbsent(line.key().component() + " " + line.key().deal(), key -> new TreeMap<>())
                        .merge(line.period(), line.amount(), BigDecimal::add);
            }
        }
        return earned;
    }

    private static String about(Line clawback) {
        Deal deal = clawback.deal();
        return clawback.key().component() + " " + (deal == null ? "" : deal.reverses());
    }

    /** The clawback in the proportions in which the periods earned it; the last one has what rounding leaves. */
    private static List<Map.Entry<Integer, BigDecimal>> parts(
            TreeMap<Integer, BigDecimal> earned, BigDecimal taken, int own) {
        BigDecimal all = earned.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return List.of(Map.entry(own, taken));
        }
        List<Map.Entry<Integer, BigDecimal>> parts = new ArrayList<>();
        BigDecimal left = taken;
        for (Map.Entry<Integer, BigDecimal> one : earned.entrySet()) {
            BigDecimal part = one.getKey().equals(earned.lastKey())
                    ? left
                    : taken.multiply(one.getValue()).divide(all, taken.scale(), RoundingMode.HALF_UP);
            left = left.subtract(part);
            parts.add(Map.entry(one.getKey(), part));
        }
        return parts;
    }
}
