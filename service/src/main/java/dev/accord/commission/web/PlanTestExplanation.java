package dev.accord.commission.web;

import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.LineKey;
import dev.accord.commission.estimate.PlanTests;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person's lines under both versions side by side. */
final class PlanTestExplanation {

    private PlanTestExplanation() {}

    /** What one version says about a line: nothing where it pays none. */
    record Side(BigDecimal amount, List<String> steps) {}

    /** @param kind of the newer side */
    record Pair(
            @Nullable String component,
            @Nullable String deal,
            @Nullable String code,
            String kind,
            String window,
            @Nullable Side before,
            @Nullable Side after) {

        public BigDecimal change() {
            return (after == null ? BigDecimal.ZERO : after.amount())
                    .subtract(before == null ? BigDecimal.ZERO : before.amount());
        }
    }

    /** A component with what both versions pay for it. */
    record Total(String component, BigDecimal before, BigDecimal after) {}

    static List<Pair> pairs(PlanTests.Explained explained, StepSentences sentences, Locale language) {
        Map<LineKey, List<Line>> before = byKey(explained.before());
        Map<LineKey, List<Line>> after = byKey(explained.after());
        Map<LineKey, List<Line>> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<Pair> pairs = new ArrayList<>();
        all.forEach((key, lines) -> pairs.add(new Pair(
                key.component(),
                key.deal(),
                key.code(),
                lines.getLast().kind().name(),
                key.window(),
                side(before.get(key), sentences, language),
                side(after.get(key), sentences, language))));
        pairs.sort(Comparator.comparing((Pair pair) -> pair.change().abs()).reversed());
        return pairs;
    }

    private static Map<LineKey, List<Line>> byKey(List<Line> lines) {
        Map<LineKey, List<Line>> byKey = new LinkedHashMap<>();
        lines.forEach(line ->
                byKey.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line));
        return byKey;
    }

    private static @Nullable Side side(@Nullable List<Line> lines, StepSentences sentences, Locale language) {
        if (lines == null) {
            return null;
        }
        BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Side(
                sum,
                lines.stream()
                        .flatMap(line -> line.steps().stream())
                        .filter(step -> !RunJson.Maker.repeatsItself(step))
                        .map(step -> sentences.of(step, language))
                        .toList());
    }

    static List<Total> totals(PlanTests.Explained explained) {
        Map<String, Total> totals = new LinkedHashMap<>();
        explained.before().forEach(line -> add(totals, line, line.amount(), BigDecimal.ZERO));
        explained.after().forEach(line -> add(totals, line, BigDecimal.ZERO, line.amount()));
        return List.copyOf(totals.values());
    }

    private static void add(Map<String, Total> totals, Line line, BigDecimal before, BigDecimal after) {
        String component = line.key().component() == null
                ? line.key().planCode()
                : line.key().component();
        totals.merge(
                component,
                new Total(component, before, after),
                (one, more) -> new Total(
                        component, one.before().add(more.before()), one.after().add(more.after())));
    }
}
