package dev.accord.statement.check;

import dev.accord.statement.StatementRunId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of findings. */
@Repository
public class Findings {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Clock clock;

    Findings(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    /** @param waivedBy {@code null} while it is open */
    public record Stored(
            long id,
            String rule,
            Severity severity,
            @Nullable String person,
            @Nullable String deal,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            List<String> args,
            @Nullable String waivedBy,
            @Nullable Instant waivedAt,
            @Nullable String waiver) {

        public boolean isOpen() {
            return waivedBy == null;
        }
    }

    /** The worst first, then the most money. */
    public List<Stored> of(StatementRunId run) {
        return jdbc.sql("""
            select * from statement.finding where statement_run = ?
            order by case severity when 'ERROR' then 0 when 'WARNING' then 1 else 2 end, waived_by is not null, abs(amount) desc nulls last, rule, id
            """)
                .param(run.value())
                .query((row, number) -> new Stored(
                        row.getLong("id"),
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("person"),
                        row.getString("deal"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        List.of(json.readValue(row.getString("args"), String[].class)),
                        row.getString("waived_by"),
                        row.getTimestamp("waived_at") == null
                                ? null
                                : row.getTimestamp("waived_at").toInstant(),
                        row.getString("waiver")))
                .list();
    }

    /** What is found again keeps its waiver; what is not found any more is gone. */
    void replace(StatementRunId statementRun, UUID run, List<Finding> found) {
        String[] keys = found.stream().map(Findings::key).toArray(String[]::new);
        jdbc.sql("delete from statement.finding where statement_run = ? and not key = any(?)")
                .params(statementRun.value(), keys)
                .update();
        batch.batchUpdate("""
            insert into statement.finding (statement_run, key, run, rule, severity, person, deal, amount, currency, args)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            on conflict (statement_run, key) do update set run = excluded.run, severity = excluded.severity, person = excluded.person, deal = excluded.deal,
                amount = excluded.amount, currency = excluded.currency, args = excluded.args
            """, found, AT_A_TIME, (row, one) -> {
            row.setObject(1, statementRun.value());
            row.setString(2, key(one));
            row.setObject(3, run);
            row.setString(4, one.rule());
            row.setString(5, one.severity().name());
            row.setString(6, one.person());
            row.setString(7, one.deal());
            row.setBigDecimal(8, one.amount());
            row.setString(9, one.currency());
            row.setString(10, json.writeValueAsString(one.args()));
        });
    }

    private static String key(Finding found) {
        return found.rule() + " " + found.key();
    }

    int open(StatementRunId run, List<String> severities) {
        return jdbc.sql("select count(*) from statement.finding where statement_run = ? and waived_by is null and"
                        + " severity = any(?)")
                .params(run.value(), severities.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    boolean waive(StatementRunId run, long finding, String reason, String by) {
        return jdbc.sql("update statement.finding set waived_by = ?, waived_at = ?, waiver = ? where"
                                + " statement_run = ? and id = ?")
                        .params(by, Timestamp.from(clock.instant()), reason, run.value(), finding)
                        .update()
                == 1;
    }
}
