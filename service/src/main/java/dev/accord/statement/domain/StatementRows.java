package dev.accord.statement.domain;

import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.people.Person;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.StatementState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes statements. Only where they stand ever changes, never what they say. */
@Repository
class StatementRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version of a statement that holds. */
    record Current(StatementId id, String person, int version, String contentHash) {}

    Map<String, Current> current(String period) {
        Map<String, Current> current = new TreeMap<>();
        jdbc.sql("select id, person, version, content_hash from statement.statement where period = ? and state"
                        + " <> 'SUPERSEDED' for update")
                .param(period)
                .query((row, number) -> new Current(
                        new StatementId(row.getObject("id", UUID.class)),
                        row.getString("person"),
                        row.getInt("version"),
                        row.getString("content_hash")))
                .list()
                .forEach(one -> current.put(one.person(), one));
        return current;
    }

    /** @return false when the person has this version already */
    boolean insert(
            StatementId id,
            StatementRunView run,
            RunView computed,
            Person person,
            LocalDate asOf,
            String contentHash,
            @Nullable Current before,
            @Nullable String reason) {
        return jdbc.sql("""
            insert into statement.statement (id, statement_run, period, person, version, run, content_hash, input_hash, state, supersedes, reason,
                person_name, mail, language, zone, title, team, jurisdiction, manager, as_of, issued_at, window_ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PREPARING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (period, person, version) do nothing
            """)
                        .params(Arrays.asList(
                                id.value(),
                                run.id().value(),
                                run.period(),
                                person.id(),
                                before == null ? 1 : before.version() + 1,
                                computed.id(),
                                contentHash,
                                computed.inputHash(),
                                before == null ? null : before.id().value(),
                                reason,
                                person.name(),
                                person.mail(),
                                person.language().toLanguageTag(),
                                person.zone().getId(),
                                person.title(),
                                person.team(),
                                person.jurisdiction(),
                                person.managerId(),
                                asOf,
                                Timestamp.from(clock.instant()),
                                Timestamp.from(Objects.requireNonNull(run.windowEndsAt()))))
                        .update()
                == 1;
    }

    /** With the year so far: what the current statements of the year's earlier periods say, and this one. */
    void amounts(StatementId id, List<RunReads.Payment> payments, LocalDate yearStart, LocalDate asOf) {
        for (RunReads.Payment one : payments) {
            jdbc.sql("""
                insert into statement.amount (statement, plan, currency, earned, corrections, paid, payout, payout_currency, year_to_date)
                select :id, :plan, :currency, :earned, :corrections, :paid, :payout, :payoutCurrency, :payout + coalesce((
                    select sum(a.payout) from statement.statement s join statement.amount a on a.statement = s.id
                    where s.person = :person and a.plan = :plan and a.payout_currency = :payoutCurrency and s.state <> 'SUPERSEDED' and s.as_of < :to
                        and s.as_of >= :yearStart), 0)
                """)
                    .param("id", id.value())
                    .param("plan", one.plan())
                    .param("currency", one.currency())
                    .param("earned", one.earned())
                    .param("corrections", one.corrections())
                    .param("paid", one.paid())
                    .param("payout", one.payout())
                    .param("payoutCurrency", one.payoutCurrency())
                    .param("person", one.person())
                    .param("to", asOf)
                    .param("yearStart", yearStart)
                    .update();
        }
    }

    void supersede(StatementId id, Instant at) {
        jdbc.sql("update statement.statement set state = 'SUPERSEDED', superseded_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /** Locks it and answers where it stands. */
    StatementState lock(StatementId id) {
        return jdbc.sql("select state from statement.statement where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(StatementState::valueOf)
                .orElseThrow(Refusal::notFound);
    }

    void printed(StatementId id, String document) {
        jdbc.sql("update statement.statement set document = ?, problem = null where id = ?")
                .params(document, id.value())
                .update();
    }

    void failed(StatementId id, String problem) {
        jdbc.sql("update statement.statement set problem = ? where id = ?")
                .params(problem, id.value())
                .update();
    }

    void sent(StatementId id) {
        jdbc.sql("update statement.statement set state = 'SENT', sent_at = ? where id = ?")
                .params(now(), id.value())
                .update();
    }

    void opened(StatementId id) {
        jdbc.sql("update statement.statement set state = 'OPENED', opened_at = ? where id = ?")
                .params(now(), id.value())
                .update();
    }

    void acknowledged(StatementId id) {
        jdbc.sql("update statement.statement set state = 'ACKNOWLEDGED', acknowledged_at = ?, opened_at ="
                        + " coalesce(opened_at, ?) where id = ?")
                .params(now(), now(), id.value())
                .update();
    }

    void unanswered(StatementId id) {
        jdbc.sql("update statement.statement set state = 'UNANSWERED' where id = ?")
                .param(id.value())
                .update();
    }

    /** @return the number of this reminder */
    int reminded(StatementId id) {
        return jdbc.sql("update statement.statement set reminders = reminders + 1 where id = ? returning reminders")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
