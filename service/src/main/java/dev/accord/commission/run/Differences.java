package dev.accord.commission.run;

import dev.accord.commission.line.StoredLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Line by line what differs between two runs. Results that are the same are not even unpacked. */
@Repository
@Transactional(readOnly = true)
public class Differences {

    private final JdbcClient jdbc;
    private final EarningReads earnings;

    Differences(JdbcClient jdbc, EarningReads earnings) {
        this.jdbc = jdbc;
        this.earnings = earnings;
    }

    /**
     * One line that differs.
     *
     * @param before {@code null}: the line is new
     * @param after {@code null}: the line is gone
     */
    public record Difference(
            String person,
            String plan,
            @Nullable String component,
            @Nullable String deal,
            String family,
            @Nullable String code,
            String window,
            String currency,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        public Difference {
            before = before == null ? null : Digits.of(before, currency);
            after = after == null ? null : Digits.of(after, currency);
        }

        /** What it pays more. */
        public BigDecimal change() {
            return (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before);
        }
    }

    /** All the lines that differ, in one currency. */
    public record Sum(String currency, long lines, int people, BigDecimal change) {

        public Sum {
            change = Digits.of(change, currency);
        }
    }

    /** A page of the lines, and the sums of all. */
    public record Comparison(List<Difference> page, List<Sum> sums) {

        public long total() {
            return sums.stream().mapToLong(Sum::lines).sum();
        }
    }

    /** @param sort {@code person}, {@code deal} or {@code change}, descending with a minus before it */
    public Comparison compare(UUID before, UUID after, String sort, int offset, int size) {
        First<Difference> first = new First<>(order(sort), offset, size);
        Map<String, Summing> sums = new TreeMap<>();
        each(before, after, difference -> {
            first.offer(difference);
            sums.computeIfAbsent(difference.currency(), currency -> new Summing())
                    .add(difference);
        });
        return new Comparison(
                first.list(),
                sums.entrySet().stream()
                        .map(entry -> entry.getValue().sum(entry.getKey()))
                        .toList());
    }

    private static final class Summing {
        private final Set<String> people = new HashSet<>();
        private long lines;
        private BigDecimal change = BigDecimal.ZERO;

        void add(Difference difference) {
            people.add(difference.person());
            lines++;
            change = change.add(difference.change());
        }

        Sum sum(String currency) {
            return new Sum(currency, lines, people.size(), change);
        }
    }

    private static Comparator<Difference> order(String sort) {
        Comparator<Difference> natural =
                Comparator.comparing(Difference::person).thenComparing(Key::of, Key.ORDER);
        return switch (sort) {
            case "deal" ->
                Comparator.comparing(Difference::deal, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(natural);
            case "-deal" ->
                Comparator.comparing(Difference::deal, Comparator.nullsLast(Comparator.<String>reverseOrder()))
                        .thenComparing(natural);
            case "change" -> Comparator.comparing(Difference::change).thenComparing(natural);
            case "-change" ->
                Comparator.comparing(Difference::change).reversed().thenComparing(natural);
            case "-person" ->
                Comparator.comparing(Difference::person).reversed().thenComparing(natural);
            default -> natural;
        };
    }

    /** What two lines must have in common to be the same line. */
    private record Key(
            String plan,
            @Nullable String component,
            @Nullable String deal,
            String family,
            @Nullable String code,
            String window,
            String currency) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::plan)
                .thenComparing(Key::component, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::deal, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::family)
                .thenComparing(Key::code, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::window)
                .thenComparing(Key::currency);

        static Key of(Difference one) {
            return new Key(
                    one.plan(), one.component(), one.deal(), one.family(), one.code(), one.window(), one.currency());
        }

        static Key of(StoredLine line) {
            return new Key(
                    line.plan(),
                    line.component(),
                    line.deal(),
                    line.family(),
                    line.code(),
                    line.window(),
                    line.currency());
        }
    }

    private record Pair(
            String person, @Nullable Long before, @Nullable Long after) {}

    /** By person, one after the other. */
    public void each(UUID before, UUID after, Consumer<Difference> taker) {
        jdbc.sql("""
            select coalesce(a.person, b.person) as person, a.result as before, b.result as after
            from (select p.person, p.result, r.hash from commission.run_payee p join commission.payee_result r on r.id = p.result where p.run = ?) a
            full join (select p.person, p.result, r.hash from commission.run_payee p join commission.payee_result r on r.id = p.result where p.run = ?) b
                on a.person = b.person
            where a.hash is distinct from b.hash order by 1
            """).params(before, after).query(Pair.class).list().forEach(pair -> each(pair, taker));
    }

    private void each(Pair pair, Consumer<Difference> taker) {
        Map<Key, BigDecimal> before = sums(pair.before());
        Map<Key, BigDecimal> after = sums(pair.after());
        Map<Key, BigDecimal> all = new TreeMap<>(Key.ORDER);
        all.putAll(before);
        all.putAll(after);
        for (Key key : all.keySet()) {
            BigDecimal was = before.get(key);
            BigDecimal is = after.get(key);
            if (was == null || is == null || was.compareTo(is) != 0) {
                taker.accept(new Difference(
                        pair.person(),
                        key.plan(),
                        key.component(),
                        key.deal(),
                        key.family(),
                        key.code(),
                        key.window(),
                        key.currency(),
                        was,
                        is));
            }
        }
    }

    private Map<Key, BigDecimal> sums(@Nullable Long result) {
        Map<Key, BigDecimal> sums = new HashMap<>();
        if (result != null) {
            for (StoredLine line : earnings.unpack(result, false)) {
                sums.merge(Key.of(line), line.amount(), BigDecimal::add);
            }
        }
        return sums;
    }
}
