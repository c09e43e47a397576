package dev.accord.commission.run;

import dev.accord.commission.calc.Settlement.Move;
import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What runs computed, as lists. */
@Repository
@Transactional(readOnly = true)
public class RunReads {

    private static final String PAYEES =
            " from commission.run_payee p join commission.settlement s on s.result = p.result"
                    + " where p.run = :run and (cast(:people as text[]) is null or p.person = any(:people))";

    private final JdbcClient jdbc;

    RunReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run that says what a period pays. */
    public record Newest(UUID id, String period, int version, boolean trial) {}

    /** By period: the newest finished run of each, a trial only where there is no other. */
    public List<Newest> newest() {
        return jdbc.sql("""
            select distinct on (period) id, period, version, trial from commission.run where state = 'DONE' order by period, trial, version desc
            """).query(Newest.class).list();
    }

    /** What one plan pays one person. */
    public record Payment(
            String person,
            String plan,
            String currency,
            BigDecimal earned,
            BigDecimal corrections,
            BigDecimal paid,
            BigDecimal payout,
            String payoutCurrency,
            @Nullable BigDecimal rate,
            List<Move> moves) {

        public Payment {
            earned = Digits.of(earned, currency);
            corrections = Digits.of(corrections, currency);
            paid = Digits.of(paid, currency);
            payout = Digits.of(payout, payoutCurrency);
        }

        /** From earned to paid, and to the person's currency. */
        public List<Step> steps() {
            BigDecimal moved = moves.stream().map(Move::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(
                    "paid",
                    List.of(
                            Value.money(earned, currency),
                            Value.money(corrections, currency),
                            Value.money(moved, currency)),
                    Value.money(paid, currency)));
            if (rate != null) {
                steps.add(new Step(
                        "payout",
                        List.of(Value.money(paid, currency), Value.number(rate)),
                        Value.money(payout, payoutCurrency)));
            }
            return steps;
        }
    }

    public record Missing(
            String deal, @Nullable String person, @Nullable String component, String why, String detail) {}

    public List<Payment> payments(UUID run, @Nullable String person, int offset, int size) {
        return jdbc.sql("""
            select p.person, s.* from commission.run_payee p join commission.settlement s on s.result = p.result
            where p.run = :run and (cast(:person as text) is null or p.person = :person)
            order by p.person, s.plan offset :offset limit :size
            """)
                .param("run", run)
                .param("person", person)
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> new Payment(
                        row.getString("person"),
                        row.getString("plan"),
                        row.getString("currency"),
                        row.getBigDecimal("earned"),
                        row.getBigDecimal("corrections"),
                        row.getBigDecimal("paid"),
                        row.getBigDecimal("payout"),
                        row.getString("payout_currency"),
                        row.getBigDecimal("rate"),
                        SettlementText.moves(row.getString("moves"))))
                .list();
    }

    /** Whose result, and the hash over everything it says. */
    public record Result(String person, String hash) {}

    /** Everybody's, in the order of their ids. */
    public List<Result> results(UUID run) {
        return jdbc.sql("""
            select p.person, r.hash from commission.run_payee p join commission.payee_result r on r.id = p.result where p.run = ? order by p.person
            """).param(run).query(Result.class).list();
    }

    public long countPayments(UUID run, @Nullable String person) {
        return jdbc.sql("""
            select count(*) from commission.run_payee p join commission.settlement s on s.result = p.result
            where p.run = :run and (cast(:person as text) is null or p.person = :person)
            """)
                .param("run", run)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Which deals nobody gets. */
    public record MissingQuery(
            @Nullable Collection<String> people,
            @Nullable String deal,
            @Nullable String why) {

        public static final MissingQuery ALL = new MissingQuery(null, null, null);

        private static final String WHERE = " from commission.uncredited where run = :run"
                + " and (cast(:people as text[]) is null or person = any(:people) or deal = :deal)"
                + " and (cast(:why as text) is null or why = :why)";

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, UUID run) {
            return statement
                    .param("run", run)
                    .param("people", people == null ? null : people.toArray(String[]::new))
                    .param("deal", deal)
                    .param("why", why);
        }
    }

    /** @param sort {@code deal}, {@code person} or {@code why}, descending with a minus before it */
    public List<Missing> uncredited(UUID run, MissingQuery query, String sort, int offset, int size) {
        boolean down = sort.startsWith("-");
        String column = switch (down ? sort.substring(1) : sort) {
            case "person" -> "person";
            case "why" -> "why";
            default -> "deal";
        };
        return query.bind(
                        jdbc.sql("select deal, person, component, why, detail" + MissingQuery.WHERE + " order by "
                                + column + (down ? " desc" : "")
                                + " nulls last, deal, person, component offset :offset limit :size"),
                        run)
                .param("offset", offset)
                .param("size", size)
                .query(Missing.class)
                .list();
    }

    public long countUncredited(UUID run) {
        return countUncredited(run, MissingQuery.ALL);
    }

    public long countUncredited(UUID run, MissingQuery query) {
        return query.bind(jdbc.sql("select count(*)" + MissingQuery.WHERE), run)
                .query(Long.class)
                .single();
    }

    /** Who is named on deals or shares without credit. */
    public List<String> missed(UUID run) {
        return jdbc.sql("select distinct person from commission.uncredited where run = ? and person is not null order"
                        + " by person")
                .param(run)
                .query(String.class)
                .list();
    }

    /** The reasons that occur, to choose from. */
    public List<String> reasons(UUID run) {
        return jdbc.sql("select distinct why from commission.uncredited where run = ? order by why")
                .param(run)
                .query(String.class)
                .list();
    }

    /** What the run pays in one currency. */
    public record Total(String currency, BigDecimal paid, int people) {

        public Total {
            paid = Digits.of(paid, currency);
        }
    }

    public List<Total> totals(UUID run) {
        return jdbc.sql("""
            select s.payout_currency as currency, sum(s.payout) as paid, count(distinct p.person) as people
            from commission.run_payee p join commission.settlement s on s.result = p.result where p.run = ? group by 1 order by 1
            """).param(run).query(Total.class).list();
    }

    /** One person in one currency. */
    public record Payee(String person, String plans, String currency, BigDecimal paid) {

        public Payee {
            paid = Digits.of(paid, currency);
        }
    }

    /** @param people only these; {@code null}: all */
    public List<Payee> payees(UUID run, @Nullable Collection<String> people, String sort, int offset, int size) {
        String order = switch (sort) {
            case "paid" -> "3, 4, 1";
            case "-paid" -> "3 desc, 4 desc, 1";
            case "-person" -> "1 desc";
            default -> "1";
        };
        return jdbc.sql("select p.person, string_agg(s.plan, ', ' order by s.plan) as plans, s.payout_currency as"
                        + " currency, sum(s.payout) as paid"
                        + PAYEES + " group by p.person, s.payout_currency order by " + order
                        + " offset :offset limit :size")
                .param("run", run)
                .param("people", people == null ? null : people.toArray(String[]::new))
                .param("offset", offset)
                .param("size", size)
                .query(Payee.class)
                .list();
    }

    public long countPayees(UUID run, @Nullable Collection<String> people) {
        return jdbc.sql("select count(*) from (select 1" + PAYEES + " group by p.person, s.payout_currency) x")
                .param("run", run)
                .param("people", people == null ? null : people.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    public List<String> people(UUID run) {
        return jdbc.sql("select person from commission.run_payee where run = ? order by person")
                .param(run)
                .query(String.class)
                .list();
    }
}
