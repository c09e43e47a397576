package dev.accord.commission.run;

import dev.accord.commission.calc.Balances;
import dev.accord.commission.calc.History;
import dev.accord.commission.calc.LineKey;
import dev.accord.commission.calc.LineKind;
import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.commission.line.LineReader;
import dev.accord.commission.line.StoredLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What released periods hold. It is only ever added to: later periods carry what turned out different. */
@Component
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param lastClosed the last released period before the one asked for; {@code null} when there is none
     */
    record Past(@Nullable String lastClosed, Map<String, History> history, String hash) {}

    /** Writes the run's results and balances down as those of the released period. */
    void post(String period, UUID run) {
        jdbc.sql("""
            insert into commission.posting (period, person, result, run) select ?, person, result, run from commission.run_payee where run = ?
            """).params(period, run).update();
        jdbc.sql("""
            insert into commission.balance (period, person, plan, balances)
            select ?, p.person, s.plan, s.balances
            from commission.run_payee p join commission.settlement s on s.result = p.result where p.run = ? and s.balances <> '{}'
            """).params(period, run).update();
    }

    Past before(PayCalendar calendar, String period) {
        int limit = calendar.named(period).ordinal();
        List<String> released = jdbc
                .sql("select code from commission.period where state in ('released', 'closed') order by first_day")
                .query(String.class)
                .list()
                .stream()
                .filter(code -> calendar.named(code).ordinal() < limit)
                .toList();
        if (released.isEmpty()) {
            return new Past(null, Map.of(), "");
        }
        Map<String, List<History.Posted>> posted = posted(Set.copyOf(released));
        Map<String, Map<String, Balances>> balances = balances(released.getLast());
        Map<String, History> history = new TreeMap<>();
        posted.forEach((person, lines) ->
                history.put(person, new History(lines, balances.getOrDefault(person, Map.of()))));
        balances.forEach((person, plans) -> history.computeIfAbsent(person, id -> new History(List.of(), plans)));
        return new Past(released.getLast(), history, hash(released));
    }

    /** Results are never changed, so that their own hashes say what they hold. */
    private String hash(List<String> released) {
        return Hash.of(String.join(
                "\n",
                jdbc.sql("""
                    select p.period || ' ' || p.person || ' ' || r.hash
                    from commission.posting p join commission.payee_result r on r.id = p.result where p.period = any(?) order by p.period, p.person
                    """)
                        .param(released.toArray(String[]::new))
                        .query(String.class)
                        .list()));
    }

    private record PostedLines(String person, String period, byte[] lines) {}

    private Map<String, List<History.Posted>> posted(Set<String> periods) {
        Map<String, List<History.Posted>> posted = new HashMap<>();
        jdbc
                .sql("""
                    select p.person, p.period, r.lines from commission.posting p join commission.payee_result r on r.id = p.result
                    where p.period = any(?) order by p.person, p.period
                    """)
                .param(periods.toArray(String[]::new))
                .query((row, number) ->
                        new PostedLines(row.getString("person"), row.getString("period"), row.getBytes("lines")))
                .stream()
                .forEach(one -> posted.computeIfAbsent(one.person(), person -> new ArrayList<>())
                        .addAll(byKey(one)));
        return posted;
    }

    /** The lines of one key are one posting. */
    private static List<History.Posted> byKey(PostedLines posted) {
        Map<LineKey, History.Posted> sums = new LinkedHashMap<>();
        for (StoredLine line : LineReader.read(posted.lines(), null)) {
            if (!line.family().equals("IMPORTED")) {
                LineKey key = new LineKey(
                        line.plan(),
                        line.component(),
                        line.deal(),
                        LineKind.Family.valueOf(line.family()),
                        line.code(),
                        line.window());
                sums.merge(
                        key,
                        new History.Posted(key, posted.period(), line.amount(), line.input()),
                        (one, other) -> new History.Posted(
                                key,
                                one.period(),
                                one.amount().add(other.amount()),
                                one.input().add(other.input())));
            }
        }
        return List.copyOf(sums.values());
    }

    private Map<String, Map<String, Balances>> balances(String period) {
        Map<String, Map<String, Balances>> balances = new HashMap<>();
        jdbc.sql("select person, plan, balances from commission.balance where period = ?")
                .param(period)
                .query((row, number) -> balances.computeIfAbsent(row.getString("person"), person -> new TreeMap<>())
                        .put(row.getString("plan"), SettlementText.balances(row.getString("balances"))))
                .list();
        return balances;
    }
}
