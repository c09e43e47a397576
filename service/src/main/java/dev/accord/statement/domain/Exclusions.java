package dev.accord.statement.domain;

import dev.accord.statement.StatementRunId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is left out of a release, and why. */
@Repository
public class Exclusions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Exclusions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Exclusion(String person, String reason, String excludedBy, Instant excludedAt) {}

    void add(StatementRunId run, String person, String reason, String by) {
        jdbc.sql("""
            insert into statement.exclusion (statement_run, person, reason, excluded_by, excluded_at) values (?, ?, ?, ?, ?)
            on conflict (statement_run, person) do update set reason = excluded.reason, excluded_by = excluded.excluded_by, excluded_at = excluded.excluded_at
            """)
                .params(run.value(), person, reason, by, Timestamp.from(clock.instant()))
                .update();
    }

    boolean remove(StatementRunId run, String person) {
        return jdbc.sql("delete from statement.exclusion where statement_run = ? and person = ?")
                        .params(run.value(), person)
                        .update()
                == 1;
    }

    public List<Exclusion> of(StatementRunId run) {
        return jdbc.sql("select person, reason, excluded_by, excluded_at from statement.exclusion where statement_run"
                        + " = ? order by person")
                .param(run.value())
                .query((row, number) -> new Exclusion(
                        row.getString("person"),
                        row.getString("reason"),
                        row.getString("excluded_by"),
                        row.getTimestamp("excluded_at").toInstant()))
                .list();
    }

    Set<String> people(StatementRunId run) {
        Set<String> people = new TreeSet<>();
        of(run).forEach(one -> people.add(one.person()));
        return people;
    }
}
