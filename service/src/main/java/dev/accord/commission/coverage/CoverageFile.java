package dev.accord.commission.coverage;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.imports.KeyedFile;
import dev.accord.commission.imports.Shares;
import dev.accord.people.People;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code kind,value,person_id,share,effective_from,effective_to}. On no day do those who cover one value have more than 100 % together. */
@Component
class CoverageFile extends KeyedFile<Coverage> {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Coverages coverages;
    private final People people;

    CoverageFile(JdbcTemplate jdbc, Coverages coverages, People people) {
        super(
                "coverage",
                List.of("kind", "value", "person_id", "effective_from"),
                List.of("share", "effective_to"),
                jdbc);
        this.coverages = coverages;
        this.people = people;
    }

    @Override
    protected BiFunction<CsvRow, CsvIssues, @Nullable Coverage> reader() {
        return this::read;
    }

    private @Nullable Coverage read(CsvRow row, CsvIssues issues) {
        row.required("kind", 20, issues);
        Coverage.Kind kind = row.choice("kind", CoverageFile::kind, "territory, product, customer", issues);
        String value = row.required("value", 200, issues);
        String person = row.required("person_id", 100, issues);
        LocalDate from = row.required("effective_from", 10, issues) == null ? null : row.date("effective_from", issues);
        LocalDate to = row.date("effective_to", issues);
        BigDecimal share = row.has("share") ? Shares.read(row, "share", true, issues) : BigDecimal.ONE;
        if (from != null && to != null && to.isBefore(from)) {
            issues.add(row.number(), "effective_to", "commission.ends-before-start", to, from);
            return null;
        }
        if (person != null && from != null && people.find(person, from).isEmpty()) {
            boolean known = people.latest(person).isPresent();
            issues.add(
                    row.number(),
                    "person_id",
                    known ? "commission.participant-not-there" : "commission.unknown-participant",
                    person,
                    from);
            return null;
        }
        if (row.has("effective_to") && to == null) {
            return null;
        }
        return kind == null || value == null || person == null || from == null || share == null
                ? null
                : new Coverage(kind, value, person, share, new EffectiveRange(from, to));
    }

    private static Optional<Coverage.Kind> kind(String word) {
        return java.util.Arrays.stream(Coverage.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    @Override
    protected void check(List<Row<Coverage>> rows, Map<String, Coverage> after, CsvIssues issues) {
        Map<String, Map<String, Coverage>> byValue = new HashMap<>();
        after.forEach((key, one) -> byValue.computeIfAbsent(what(one), value -> new LinkedHashMap<>())
                .put(key, one));
        for (Row<Coverage> row : rows) {
            LocalDate from = row.fact().effective().from();
            over(byValue.getOrDefault(what(row.fact()), Map.of()).values(), row.fact())
                    .ifPresent(day -> issues.add(
                            row.line(),
                            "share",
                            "commission.coverage-over-100",
                            row.fact().value(),
                            day.isBefore(from) ? from : day));
        }
    }

    /** The first day on which all together have more than everything, among the days of this one. */
    private static Optional<LocalDate> over(Collection<Coverage> all, Coverage one) {
        TreeMap<LocalDate, BigDecimal> steps = new TreeMap<>();
        for (Coverage other : all) {
            if (other.effective().overlaps(one.effective())) {
                steps.merge(other.effective().from(), other.share(), BigDecimal::add);
                LocalDate to = other.effective().to();
                if (to != null) {
                    steps.merge(to.plusDays(1), other.share().negate(), BigDecimal::add);
                }
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> step : steps.entrySet()) {
            sum = sum.add(step.getValue());
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                return Optional.of(step.getKey());
            }
        }
        return Optional.empty();
    }

    private static String what(Coverage one) {
        return joined(one.kind(), one.value());
    }

    @Override
    protected String key(Coverage one) {
        return joined(
                one.kind().name().toLowerCase(Locale.ROOT),
                one.value(),
                one.personId(),
                one.effective().from());
    }

    @Override
    protected String said(Coverage one) {
        return joined(
                key(one),
                one.share().multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%",
                one.effective().to());
    }

    @Override
    protected Map<String, Coverage> stored() {
        Map<String, Coverage> stored = new LinkedHashMap<>();
        coverages.all().forEach(one -> stored.put(key(one), one));
        return stored;
    }

    @Override
    protected String upsert() {
        return "insert into commission.coverage (kind, value, person_id, effective_from, effective_to, share, stamp)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (kind, value, person_id, effective_from)"
                + " do update set effective_to = excluded.effective_to, share = excluded.share, stamp = excluded.stamp";
    }

    @Override
    protected @Nullable Object[] values(Coverage one) {
        return new @Nullable Object[] {
            one.kind().name().toLowerCase(Locale.ROOT),
            one.value(),
            one.personId(),
            one.effective().from(),
            one.effective().to(),
            one.share()
        };
    }
}
