package dev.accord.commission.run;

import dev.accord.commission.calc.Balances;
import dev.accord.commission.calc.History;
import dev.accord.commission.calc.LineKey;
import dev.accord.commission.calc.LineKind;
import dev.accord.commission.calc.calendar.PayCalendar;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Writes the run's lines and balances down as those of the released period. */
    void post(String period, UUID run) {
        jdbc.sql("""
            insert into commission.posting (period, person, plan, component, deal, family, code, time_window, amount, currency, input, run)
            select ?, p.person, e.plan, e.component, e.deal, e.family, e.code, e.time_window, sum(e.amount), e.currency, sum(e.input), p.run
            from commission.run_payee p join commission.earning e on e.result = p.result where p.run = ?
            group by p.person, e.plan, e.component, e.deal, e.family, e.code, e.time_window, e.currency, p.run
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
        return new Past(released.getLast(), history, Hash.of(new TreeMap<>(history).toString()));
    }

    private Map<String, List<History.Posted>> posted(Set<String> periods) {
        Map<String, List<History.Posted>> posted = new HashMap<>();
        jdbc.sql("""
            select * from commission.posting where period = any(?) and family <> 'IMPORTED'
            order by person, period, plan, component, deal, family, code, time_window
            """)
                .param(periods.toArray(String[]::new))
                .query((row, number) -> posted.computeIfAbsent(row.getString("person"), person -> new ArrayList<>())
                        .add(new History.Posted(
                                new LineKey(
                                        row.getString("plan"),
                                        row.getString("component"),
                                        row.getString("deal"),
                                        LineKind.Family.valueOf(row.getString("family")),
                                        row.getString("code"),
                                        row.getString("time_window")),
                                row.getString("period"),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("input"))))
                .list();
        return posted;
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
