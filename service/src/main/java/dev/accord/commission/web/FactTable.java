package dev.accord.commission.web;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.calc.Score;
import dev.accord.commission.coverage.Coverages;
import dev.accord.commission.earning.ImportedEarnings;
import dev.accord.commission.rate.Rates;
import dev.accord.commission.score.Scores;
import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rates, coverage, scores and imported earnings as the tables of their files. */
@Component
class FactTable {

    static final List<String> KINDS = List.of("rates", "coverage", "scores", "imported-earnings");

    static final List<String> FIGURES = List.of("rate", "share", "score", "amount");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Rates rates;
    private final Coverages coverages;
    private final Scores scores;
    private final ImportedEarnings earnings;

    FactTable(Rates rates, Coverages coverages, Scores scores, ImportedEarnings earnings) {
        this.rates = rates;
        this.coverages = coverages;
        this.scores = scores;
        this.earnings = earnings;
    }

    static List<String> columns(String kind) {
        return switch (kind) {
            case "rates" -> List.of("from", "to", "date", "rate");
            case "coverage" -> List.of("kind", "value", "person_id", "share", "effective_from", "effective_to");
            case "scores" -> List.of("person_id", "period", "plan", "component", "objective", "score");
            case "imported-earnings" ->
                List.of("period", "payee", "plan", "component", "source", "amount", "currency", "explanation");
            default -> throw Refusal.notFound();
        };
    }

    List<List<String>> rows(String kind, @Nullable String part) {
        String wanted = part == null ? "" : part.strip().toLowerCase(Locale.ROOT);
        Stream<List<String>> all = switch (kind) {
            case "rates" ->
                rates.all().reversed().stream().map(one -> row(one.from(), one.to(), one.date(), one.rate()));
            case "coverage" -> coverages.all().stream().map(FactTable::coverage);
            case "scores" -> scores.all().stream().map(FactTable::score);
            case "imported-earnings" ->
                earnings.all().reversed().stream()
                        .map(one -> row(
                                one.period(),
                                one.payee(),
                                one.plan(),
                                one.component(),
                                one.source(),
                                one.amount(),
                                one.currency(),
                                String.join("\n", one.explanation())));
            default -> throw Refusal.notFound();
        };
        return all.filter(row -> row.stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** @param sort a column of the kind, descending with a minus before it; else as they come */
    List<List<String>> rows(String kind, @Nullable String part, @Nullable String sort) {
        List<List<String>> rows = rows(kind, part);
        boolean down = sort != null && sort.startsWith("-");
        int column = sort == null ? -1 : columns(kind).indexOf(down ? sort.substring(1) : sort);
        if (column < 0) {
            return rows;
        }
        Comparator<List<String>> order = FIGURES.contains(columns(kind).get(column))
                ? Comparator.comparing(row -> figure(row.get(column)))
                : Comparator.comparing(row -> row.get(column));
        return rows.stream().sorted(down ? order.reversed() : order).toList();
    }

    private static BigDecimal figure(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell.replace("%", ""));
    }

    private static List<String> coverage(Coverage one) {
        return row(
                one.kind().name().toLowerCase(Locale.ROOT),
                one.value(),
                one.personId(),
                percent(one.share()),
                one.effective().from(),
                one.effective().to());
    }

    private static List<String> score(Score one) {
        return row(
                one.personId(), one.period(), one.planCode(), one.component(), one.objective(), percent(one.value()));
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
    }

    private static List<String> row(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : Objects.toString(cell, ""))
                .toList();
    }
}
