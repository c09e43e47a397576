package dev.accord.commission.run;

import dev.accord.commission.calc.Step;
import dev.accord.commission.line.LineReader;
import dev.accord.commission.line.StoredLine;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lines of earnings out of the packed results: what each credit brought whom, with the steps. Only the payees a page shows are unpacked. */
@Repository
@Transactional(readOnly = true)
public class EarningReads {

    private static final String FOUND = """
        from commission.run_payee p join commission.payee_result r on r.id = p.result
        where p.run = :run and (cast(:people as text[]) is null or p.person = any(:people))
            and (cast(:deal as bytea) is null or position(:deal in r.deals) > 0)
        """;
    private static final String COUNTED = """
        coalesce((select sum(line_count) from commission.earned e where e.result = r.id
            and (cast(:plan as text) is null or e.plan = :plan) and (cast(:component as text) is null or e.component = :component)
            and (cast(:kind as text) is null or e.kind = :kind)), 0)\
        """;

    private final JdbcClient jdbc;

    EarningReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of earnings with its steps.
     *
     * @param line its number among the person's
     * @param input what was credited, in the unit of the measure
     * @param role in which the person has part in the deal
     * @param level in the reporting line above who sold
     */
    public record Earning(
            String person,
            int line,
            String plan,
            @Nullable String component,
            @Nullable String deal,
            String kind,
            @Nullable String code,
            String window,
            BigDecimal amount,
            String currency,
            BigDecimal input,
            LocalDate on,
            @Nullable String role,
            int level,
            BigDecimal share,
            @Nullable String reason,
            List<Step> steps) {

        public Earning {
            amount = Digits.of(amount, currency);
        }
    }

    /** Whose lines, all of them where nothing is named. */
    public record Query(
            @Nullable Collection<String> people,
            @Nullable String plan,
            @Nullable String component,
            @Nullable String deal,
            @Nullable String kind) {

        public static final Query ALL = new Query(null, null, null, null, null);

        public static Query of(@Nullable String person) {
            return new Query(person == null ? null : List.of(person), null, null, null, null);
        }

        boolean takes(StoredLine line) {
            return (plan == null || plan.equals(line.plan()))
                    && (component == null || component.equals(line.component()))
                    && (deal == null || deal.equals(line.deal()))
                    && (kind == null || kind.equals(line.kind()));
        }
    }

    /** A payee with how many of the lines asked for are there; {@code null} where only unpacking tells. */
    private record Found(
            String person, long result, @Nullable Integer lines) {

        /** By the counts, which are kept, without unpacking anything. */
        boolean isEmpty() {
            return lines != null && lines == 0;
        }
    }

    /** By person, in the order of their statement. */
    public List<Earning> list(UUID run, Query query, int offset, int size) {
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

    /** In another order every payee has to be looked at: the steps only of those on the page. */
    public List<Earning> list(UUID run, Query query, EarningOrder order, int offset, int size) {
        if (order.isNatural()) {
            return list(run, query, offset, size);
        }
        List<Found> all = found(run, query);
        First<Earning> first = new First<>(order.comparator(), offset, size);
        Map<String, Found> results = new HashMap<>();
        for (Found found : all) {
            if (!found.isEmpty()) {
                results.put(found.person(), found);
                lines(found, query, false).forEach(first::offer);
            }
        }
        Map<String, List<StoredLine>> explained = new HashMap<>();
        return first.list().stream()
                .map(line -> earning(
                        line.person(),
                        line.line(),
                        explained
                                .computeIfAbsent(
                                        line.person(),
                                        person -> unpack(
                                                Objects.requireNonNull(results.get(person))
                                                        .result(),
                                                true))
                                .get(line.line())))
                .toList();
    }

    /** All of them, one after the other, for files. */
    public void each(UUID run, Query query, Consumer<Earning> taker) {
        found(run, query).stream()
                .filter(found -> !found.isEmpty())
                .forEach(found -> lines(found, query, true).forEach(taker));
    }

    /** All of them without their steps, which takes a fraction of the time. */
    public void eachUnexplained(UUID run, Query query, Consumer<Earning> taker) {
        found(run, query).stream()
                .filter(found -> !found.isEmpty())
                .forEach(found -> lines(found, query, false).forEach(taker));
    }

    /** What the lines of one kind add up to. @param component {@code null} for what concerns the whole plan */
    public record Sum(
            String person,
            String plan,
            @Nullable String component,
            String kind,
            String currency,
            int lines,
            BigDecimal amount) {

        public Sum {
            amount = Digits.of(amount, currency);
        }
    }

    /** By person, plan, component and kind, out of the kept sums. @param kinds only these; {@code null}: all */
    public List<Sum> sums(UUID run, @Nullable Collection<String> kinds) {
        return jdbc.sql("""
            select p.person, e.plan, nullif(e.component, '') as component, e.kind, e.currency, e.line_count as lines, e.amount
            from commission.run_payee p join commission.earned e on e.result = p.result
            where p.run = :run and (cast(:kinds as text[]) is null or e.kind = any(:kinds)) order by 1, 2, 3, 4, 5
            """)
                .param("run", run)
                .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
                .query(Sum.class)
                .list();
    }

    public Optional<Earning> find(UUID run, String person, int line) {
        return found(run, Query.of(person)).stream()
                .map(found -> unpack(found.result(), true))
                .filter(lines -> line >= 0 && line < lines.size())
                .map(lines -> earning(person, line, lines.get(line)))
                .findFirst();
    }

    public long count(UUID run, Query query) {
        return found(run, query).stream()
                .mapToLong(found ->
                        found.lines() == null ? lines(found, query, false).size() : found.lines())
                .sum();
    }

    /** Which plans, components and kinds of lines there are, to choose from. */
    public record Choice(String plan, @Nullable String component, String kind) {}

    public List<Choice> choices(UUID run) {
        return jdbc.sql("""
            select distinct e.plan, nullif(e.component, '') as component, e.kind
            from commission.run_payee p join commission.earned e on e.result = p.result where p.run = ? order by 1, 2, 3
            """).param(run).query(Choice.class).list();
    }

    private List<Found> found(UUID run, Query query) {
        String counted = query.deal() != null
                ? "null"
                : query.plan() == null && query.component() == null && query.kind() == null ? "r.line_count" : COUNTED;
        return jdbc.sql("select p.person, p.result, cast(" + counted + " as integer) as lines " + FOUND
                        + " order by p.person")
                .param("run", run)
                .param("people", query.people() == null ? null : query.people().toArray(String[]::new))
                .param("deal", query.deal() == null ? null : hash(query.deal()))
                .param("plan", query.plan())
                .param("component", query.component())
                .param("kind", query.kind())
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
            if (query.takes(lines.get(i))) {
                earnings.add(earning(found.person(), i, lines.get(i)));
            }
        }
        return earnings;
    }

    List<StoredLine> unpack(long result, boolean explained) {
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
}
