package dev.accord.commission.run;

import dev.accord.commission.line.LineReader;
import dev.accord.commission.line.StoredLine;
import dev.accord.commission.run.RunReads.Difference;
import dev.accord.commission.run.RunReads.Earning;
import dev.accord.commission.run.RunReads.Query;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of earnings out of the packed results: only the payees a page shows are unpacked. */
@Repository
class LineReads {

    private static final String FOUND = """
        from commission.run_payee p join commission.payee_result r on r.id = p.result
        where p.run = :run and (cast(:person as text) is null or p.person = :person)
            and (cast(:deal as bytea) is null or position(:deal in r.deals) > 0)
        """;

    private final JdbcClient jdbc;

    LineReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payee with how many of the lines asked for are there; {@code null} where only unpacking tells. */
    private record Found(
            String person, long result, @Nullable Integer lines) {}

    List<Earning> earnings(UUID run, Query query, int offset, int size) {
        List<Earning> page = new ArrayList<>();
        int skip = offset;
        for (Found found : found(run, query)) {
            if (page.size() >= size) {
                break;
            }
            if (found.lines() != null && found.lines() <= skip) {
                skip -= found.lines();
                continue;
            }
            List<Earning> lines = lines(found, query, true);
            int from = Math.min(skip, lines.size());
            page.addAll(lines.subList(from, Math.min(lines.size(), from + size - page.size())));
            skip -= from;
        }
        return page;
    }

    long count(UUID run, Query query) {
        return found(run, query).stream()
                .mapToLong(found ->
                        found.lines() == null ? lines(found, query, false).size() : found.lines())
                .sum();
    }

    private List<Found> found(UUID run, Query query) {
        String counted = query.deal() != null
                ? "null"
                : query.plan() == null && query.component() == null ? "r.line_count" : """
                    coalesce((select sum(line_count) from commission.earned e where e.result = r.id
                        and (cast(:plan as text) is null or e.plan = :plan) and (cast(:component as text) is null or e.component = :component)), 0)\
                    """;
        return jdbc.sql("select p.person, p.result, cast(" + counted + " as integer) as lines " + FOUND
                        + " order by p.person")
                .param("run", run)
                .param("person", query.person())
                .param("deal", query.deal() == null ? null : hash(query.deal()))
                .param("plan", query.plan())
                .param("component", query.component())
                .query(Found.class)
                .list();
    }

    private static byte[] hash(String deal) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(deal.hashCode()).array();
    }

    private List<Earning> lines(Found found, Query query, boolean explained) {
        List<StoredLine> lines = unpack(found.result(), explained);
        List<Earning> earnings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StoredLine line = lines.get(i);
            if ((query.plan() == null || query.plan().equals(line.plan()))
                    && (query.component() == null || query.component().equals(line.component()))
                    && (query.deal() == null || query.deal().equals(line.deal()))) {
                earnings.add(earning(found.person(), i, line));
            }
        }
        return earnings;
    }

    private List<StoredLine> unpack(long result, boolean explained) {
        return jdbc.sql("select lines, case when :explained then steps end as steps from commission.payee_result where"
                        + " id = :id")
                .param("explained", explained)
                .param("id", result)
                .query((row, number) -> LineReader.read(row.getBytes("lines"), row.getBytes("steps")))
                .single();
    }

    private static Earning earning(String person, int number, StoredLine line) {
        return new Earning(
                person,
                number,
                line.plan(),
                line.component(),
                line.deal(),
                line.kind(),
                line.code(),
                line.window(),
                line.amount(),
                line.currency(),
                line.input(),
                line.on(),
                line.role(),
                line.level(),
                line.share(),
                line.reason(),
                line.steps());
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
    }

    /** Results two runs share are the same; only the others are unpacked. */
    private record Pair(
            String person, @Nullable Long before, @Nullable Long after) {}

    List<Difference> differences(UUID before, UUID after, int offset, int size) {
        List<Pair> pairs = jdbc.sql("""
            select coalesce(a.person, b.person) as person, a.result as before, b.result as after
            from (select p.person, p.result, r.hash from commission.run_payee p join commission.payee_result r on r.id = p.result where p.run = ?) a
            full join (select p.person, p.result, r.hash from commission.run_payee p join commission.payee_result r on r.id = p.result where p.run = ?) b
                on a.person = b.person
            where a.hash is distinct from b.hash order by 1
            """).params(before, after).query(Pair.class).list();
        List<Difference> page = new ArrayList<>();
        int skip = offset;
        for (Pair pair : pairs) {
            if (page.size() >= size) {
                break;
            }
            List<Difference> differences = differences(pair);
            int from = Math.min(skip, differences.size());
            page.addAll(differences.subList(from, Math.min(differences.size(), from + size - page.size())));
            skip -= from;
        }
        return page;
    }

    private List<Difference> differences(Pair pair) {
        Map<Key, BigDecimal> before = sums(pair.before());
        Map<Key, BigDecimal> after = sums(pair.after());
        Map<Key, BigDecimal> all = new TreeMap<>(Key.ORDER);
        all.putAll(before);
        all.putAll(after);
        List<Difference> differences = new ArrayList<>();
        for (Key key : all.keySet()) {
            BigDecimal was = before.get(key);
            BigDecimal is = after.get(key);
            if (was == null || is == null || was.compareTo(is) != 0) {
                differences.add(new Difference(
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
        return differences;
    }

    private Map<Key, BigDecimal> sums(@Nullable Long result) {
        Map<Key, BigDecimal> sums = new HashMap<>();
        if (result != null) {
            for (StoredLine line : unpack(Objects.requireNonNull(result), false)) {
                Key key = new Key(
                        line.plan(),
                        line.component(),
                        line.deal(),
                        line.family(),
                        line.code(),
                        line.window(),
                        line.currency());
                sums.merge(key, line.amount(), BigDecimal::add);
            }
        }
        return sums;
    }
}
