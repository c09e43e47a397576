package dev.accord.commission.web;

import dev.accord.commission.estimate.PlanTests.Result;
import dev.accord.commission.estimate.PlanTests.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of a plan test in an order, and as a chart of who gains and who loses. */
final class PlanTestList {

    private static final int MOST_COLUMNS = 200;
    private static final int HALF = 50;

    private PlanTestList() {}

    /** Who gains, who loses, for whom nothing changes. */
    record Counts(long more, long less, long same) {}

    static Counts counts(Result result) {
        return new Counts(count(result, 1), count(result, -1), count(result, 0));
    }

    private static long count(Result result, int sign) {
        return result.rows().stream()
                .filter(row -> row.difference().signum() == sign)
                .count();
    }

    static List<Row> sorted(List<Row> rows, @Nullable String sort, Map<String, String> names) {
        Comparator<Row> natural = Comparator.comparing((Row row) -> names.getOrDefault(row.person(), row.person()))
                .thenComparing(Row::person);
        String column = sort == null ? "" : sort;
        Comparator<Row> order = switch (column.startsWith("-") ? column.substring(1) : column) {
            case "person" -> natural;
            case "before" -> Comparator.comparing(Row::before);
            case "after" -> Comparator.comparing(Row::after);
            case "percent" -> Comparator.comparing(Row::share, Comparator.nullsLast(Comparator.naturalOrder()));
            default -> Comparator.comparing(Row::difference);
        };
        return rows.stream()
                .sorted((column.startsWith("-") || column.isEmpty() ? order.reversed() : order).thenComparing(natural))
                .toList();
    }

    /** A column of the chart, in a drawing of one unit for each column and 100 from top to bottom. */
    record Bar(int x, String y, String height, boolean more) {}

    /** From who gains most to who loses most; of very many people every so-manieth stands for its neighbours. */
    static List<Bar> chart(Result result) {
        List<Row> rows = sorted(result.rows(), "-change", Map.of());
        BigDecimal largest = rows.stream()
                .map(row -> row.difference().abs())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        int columns = Math.min(rows.size(), MOST_COLUMNS);
        for (int i = 0; i < columns && largest.signum() > 0; i++) {
            Row row = rows.get((int) ((long) i * rows.size() / columns));
            BigDecimal height =
                    row.difference().abs().multiply(BigDecimal.valueOf(HALF)).divide(largest, 2, RoundingMode.HALF_UP);
            boolean more = row.difference().signum() > 0;
            BigDecimal top = more ? BigDecimal.valueOf(HALF).subtract(height) : BigDecimal.valueOf(HALF);
            bars.add(new Bar(i, top.toPlainString(), height.toPlainString(), more));
        }
        return bars;
    }
}
