package dev.accord.statement.domain;

import dev.accord.people.Person;
import dev.accord.plan.PlanAcceptance;
import dev.accord.statement.StatementId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is paid for a period: locked with the release, equal to the first statements to the last cent. */
@Repository
public class Payments {

    private static final String HOLD = "HOLD";

    private final JdbcClient jdbc;
    private final ObjectProvider<PlanAcceptance> acceptance;
    private final Clock clock;

    Payments(JdbcClient jdbc, ObjectProvider<PlanAcceptance> acceptance, Clock clock) {
        this.jdbc = jdbc;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * What one person is paid in one currency.
     *
     * @param payGroup who is paid together: the jurisdiction
     * @param amount of the statement
     * @param held of it, not paid yet
     */
    public record Payment(
            String period,
            String person,
            String payGroup,
            String currency,
            BigDecimal amount,
            BigDecimal held,
            @Nullable String whyHeld,
            Instant lockedAt) {

        public BigDecimal paid() {
            return amount.subtract(held);
        }
    }

    private record Part(String plan, String currency, BigDecimal payout) {}

    void lock(String period, StatementId statement, Person person) {
        Set<String> open = holds(person.jurisdiction()) ? openPlans(person.id()) : Set.of();
        Map<String, BigDecimal> amounts = new TreeMap<>();
        Map<String, BigDecimal> held = new TreeMap<>();
        jdbc.sql("select plan, payout_currency as currency, payout from statement.amount where statement = ?")
                .param(statement.value())
                .query(Part.class)
                .list()
                .forEach(part -> {
                    amounts.merge(part.currency(), part.payout(), BigDecimal::add);
                    if (open.contains(part.plan()) && part.payout().signum() > 0) {
                        held.merge(part.currency(), part.payout(), BigDecimal::add);
                    }
                });
        amounts.forEach((currency, amount) -> jdbc.sql("""
            insert into statement.payment (period, person, currency, pay_group, amount, held, why_held, statement, locked_at)
            values (:period, :person, :currency, :group, :amount, :held, :why, :statement, :at) on conflict do nothing
            """)
                .param("period", period)
                .param("person", person.id())
                .param("currency", currency)
                .param("group", person.jurisdiction())
                .param("amount", amount)
                .param("held", held.getOrDefault(currency, BigDecimal.ZERO))
                .param("why", held.containsKey(currency) ? "plan-not-accepted" : null)
                .param("statement", statement.value())
                .param("at", Timestamp.from(clock.instant()))
                .update());
    }

    private boolean holds(String jurisdiction) {
        return jdbc.sql("select policy from statement.pay_policy where jurisdiction in (?, '*') order by jurisdiction"
                        + " = '*' limit 1")
                .param(jurisdiction)
                .query(String.class)
                .optional()
                .filter(HOLD::equals)
                .isPresent();
    }

    private Set<String> openPlans(String person) {
        PlanAcceptance known = acceptance.getIfAvailable();
        return known == null ? Set.of() : known.openPlans(person);
    }

    /** By pay group, then by person. */
    public List<Payment> of(String period) {
        return jdbc.sql("select * from statement.payment where period = ? order by pay_group, person, currency")
                .param(period)
                .query((row, number) -> new Payment(
                        row.getString("period"),
                        row.getString("person"),
                        row.getString("pay_group"),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("held"),
                        row.getString("why_held"),
                        row.getTimestamp("locked_at").toInstant()))
                .list();
    }

    /** The policies by jurisdiction; '*' holds for all others. */
    public Map<String, String> policies() {
        Map<String, String> policies = new TreeMap<>();
        jdbc.sql("select jurisdiction, policy from statement.pay_policy")
                .query((row, number) -> Map.entry(row.getString("jurisdiction"), row.getString("policy")))
                .list()
                .forEach(one -> policies.put(one.getKey(), one.getValue()));
        return policies;
    }

    /** @param policy {@code CALCULATE} or {@code HOLD} */
    public void policy(String jurisdiction, String policy) {
        jdbc.sql("insert into statement.pay_policy values (?, ?) on conflict (jurisdiction) do update set"
                        + " policy = excluded.policy")
                .params(jurisdiction, policy)
                .update();
    }
}
