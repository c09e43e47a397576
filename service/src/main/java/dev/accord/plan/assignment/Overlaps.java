package dev.accord.plan.assignment;

import dev.accord.plan.Assignment;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.csv.CsvIssues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Nobody is on the same plan twice on one day. */
final class Overlaps {

    private record Key(String plan, String person) {}

    private record Span(int row, EffectiveRange range) {}

    private Overlaps() {}

    static void check(List<Wanted> wanted, Map<String, List<Assignment>> stored, CsvIssues issues) {
        Map<Key, List<Span>> spans = new HashMap<>();
        Set<Object> replaced = new HashSet<>();
        for (Wanted one : wanted) {
            replaced.add(List.of(one.plan(), one.person(), one.effective().from()));
        }
        stored.values().stream()
                .flatMap(List::stream)
                .filter(it -> !replaced.contains(
                        List.of(it.planCode(), it.personId(), it.effective().from())))
                .forEach(it -> spans.computeIfAbsent(new Key(it.planCode(), it.personId()), key -> new ArrayList<>())
                        .add(new Span(0, it.effective())));
        for (Wanted one : wanted) {
            List<Span> others = spans.computeIfAbsent(new Key(one.plan(), one.person()), key -> new ArrayList<>());
            others.stream()
                    .filter(other -> other.range().overlaps(one.effective()))
                    .findFirst()
                    .ifPresent(other -> issues.add(
                            one.row(),
                            "effective_from",
                            other.row() == 0 ? "plan.assignments.overlap-stored" : "plan.assignments.overlap-row",
                            one.person(),
                            one.plan(),
                            other.range().from(),
                            Objects.requireNonNullElse(other.range().to(), "…"),
                            other.row()));
            others.add(new Span(one.row(), one.effective()));
        }
    }
}
