package dev.accord.statement.domain;

import dev.accord.statement.StatementId;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementState;
import dev.accord.statement.StatementView;
import dev.accord.statement.StatementView.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads statements with their amounts. Who may see them is not asked here. */
@Repository
public class StatementReads {

    private final JdbcClient jdbc;

    StatementReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StatementView> find(StatementId id) {
        return list("where s.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    public List<StatementView> current(String person) {
        return list(
                "where s.person = :person and s.state <> 'SUPERSEDED' order by s.as_of desc", Map.of("person", person));
    }

    public List<StatementView> versions(String period, String person) {
        return list(
                "where s.period = :period and s.person = :person order by s.version desc",
                Map.of("period", period, "person", person));
    }

    /**
     * The current ones of a run, by person.
     *
     * @param state only those; {@code null}: all
     * @param manager only of people who reported to this one; {@code null}: all
     */
    public List<StatementView> ofRun(
            StatementRunId run, @Nullable StatementState state, @Nullable String manager, int offset, int size) {
        Map<String, Object> params = new HashMap<>();
        params.put("run", run.value());
        params.put("state", state == null ? "" : state.name());
        params.put("manager", manager == null ? "" : manager);
        params.put("offset", offset);
        params.put("size", size);
        return list("""
            where s.statement_run = :run and s.state <> 'SUPERSEDED' and (:state = '' or s.state = :state)
                and (:manager = '' or s.manager = :manager) order by s.person offset :offset limit :size
            """, params);
    }

    /** How many wait to be acknowledged by this person. */
    public int waitingFor(String person) {
        return jdbc.sql("select count(*) from statement.statement where person = ? and state in ('SENT', 'OPENED')")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** How many of a run stand where. */
    public Map<StatementState, Integer> counts(StatementRunId run) {
        Map<StatementState, Integer> counts = new HashMap<>();
        jdbc.sql("select state, count(*) as n from statement.statement where statement_run = ? group by state")
                .param(run.value())
                .query((row, number) -> Map.entry(StatementState.valueOf(row.getString("state")), row.getInt("n")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    private List<StatementView> list(String where, Map<String, Object> params) {
        List<StatementView> bare = jdbc.sql("select s.* from statement.statement s " + where)
                .params(params)
                .query(StatementReads::view)
                .list();
        Map<UUID, List<Amount>> amounts = amounts(bare);
        return bare.stream()
                .map(one -> withAmounts(one, amounts.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Amount>> amounts(List<StatementView> statements) {
        Map<UUID, List<Amount>> amounts = new HashMap<>();
        jdbc.sql("select * from statement.amount where statement = any(?) order by plan")
                .param(statements.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, number) -> amounts.computeIfAbsent(
                                row.getObject("statement", UUID.class), id -> new ArrayList<>())
                        .add(new Amount(
                                row.getString("plan"),
                                row.getString("currency"),
                                row.getBigDecimal("earned"),
                                row.getBigDecimal("corrections"),
                                row.getBigDecimal("paid"),
                                row.getBigDecimal("payout"),
                                row.getString("payout_currency"),
                                row.getBigDecimal("year_to_date"))))
                .list();
        return amounts;
    }

    private static StatementView withAmounts(StatementView it, List<Amount> amounts) {
        return new StatementView(
                it.id(),
                it.statementRun(),
                it.period(),
                it.personId(),
                it.personName(),
                it.version(),
                it.state(),
                it.run(),
                it.contentHash(),
                it.inputHash(),
                it.supersedes(),
                it.reason(),
                it.language(),
                it.title(),
                it.team(),
                it.jurisdiction(),
                it.manager(),
                it.asOf(),
                it.issuedAt(),
                it.sentAt(),
                it.openedAt(),
                it.acknowledgedAt(),
                it.windowEndsAt(),
                it.document(),
                it.problem(),
                amounts);
    }

    private static StatementView view(ResultSet row, int number) throws SQLException {
        UUID supersedes = row.getObject("supersedes", UUID.class);
        return new StatementView(
                new StatementId(row.getObject("id", UUID.class)),
                new StatementRunId(row.getObject("statement_run", UUID.class)),
                row.getString("period"),
                row.getString("person"),
                row.getString("person_name"),
                row.getInt("version"),
                StatementState.valueOf(row.getString("state")),
                row.getObject("run", UUID.class),
                row.getString("content_hash"),
                row.getString("input_hash"),
                supersedes == null ? null : new StatementId(supersedes),
                row.getString("reason"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("title"),
                row.getString("team"),
                row.getString("jurisdiction"),
                row.getString("manager"),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                StatementRunRows.instant(row.getTimestamp("sent_at")),
                StatementRunRows.instant(row.getTimestamp("opened_at")),
                StatementRunRows.instant(row.getTimestamp("acknowledged_at")),
                Objects.requireNonNull(StatementRunRows.instant(row.getTimestamp("window_ends_at"))),
                row.getString("document"),
                row.getString("problem"),
                List.of());
    }
}
