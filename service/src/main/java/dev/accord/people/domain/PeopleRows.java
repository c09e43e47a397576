package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.EffectiveRange;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored rows. Every writer first takes {@link #lock()}, so that imports follow one another. */
@Repository
class PeopleRows {

    /** What is stored under one revision, read in one statement so that the two belong together. */
    record Stored(long revision, List<Person> rows) {}

    /** A row that an import has replaced. */
    record Corrected(Person row, Instant replacedAt, String replacedBy) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PeopleRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    long revision() {
        return jdbc.sql("select number from people.revision").query(Long.class).single();
    }

    void lock() {
        jdbc.sql("select number from people.revision for update")
                .query(Long.class)
                .single();
    }

    void newRevision() {
        jdbc.sql("update people.revision set number = nextval('people.revision_number')")
                .update();
    }

    Stored read() {
        List<Person> rows = new ArrayList<>();
        long[] revision = {0};
        jdbc.sql("""
            select r.number, v.* from people.revision r
            left join people.participant_version v on v.replaced_by is null
            """).query(row -> {
            revision[0] = row.getLong("number");
            if (row.getString("participant_id") != null) {
                rows.add(person(row));
            }
        });
        return new Stored(revision[0], rows);
    }

    /** The rows of one person that count, with their ends as recorded. */
    List<Person> rowsOf(String id) {
        return jdbc.sql("select * from people.participant_version where participant_id = :id and replaced_by is null")
                .param("id", id)
                .query((row, n) -> person(row))
                .list();
    }

    List<Corrected> corrected(String id) {
        return jdbc.sql("""
            select v.*, i.imported_by from people.participant_version v join people.import i on i.id = v.replaced_by
            where v.participant_id = :id order by v.replaced_at desc, v.id desc
            """)
                .param("id", id)
                .query((row, n) -> new Corrected(
                        person(row), row.getTimestamp("replaced_at").toInstant(), row.getString("imported_by")))
                .list();
    }

    void insertPeople(Collection<String> ids, Instant now) {
        batch.batchUpdate(
                "insert into people.participant (id, created_at) values (?, ?) on conflict do nothing",
                ids.stream().map(id -> new Object[] {id, Timestamp.from(now)}).toList());
    }

    void replace(Collection<Person> rows, long importId, Instant now) {
        batch.batchUpdate(
                """
                update people.participant_version set replaced_by = ?, replaced_at = ?
                where participant_id = ? and effective_from = ? and replaced_by is null
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            importId,
                            Timestamp.from(now),
                            row.id(),
                            row.effective().from()
                        })
                        .toList());
    }

    void insert(Collection<Person> rows, long importId, Instant now) {
        batch.batchUpdate(
                """
                insert into people.participant_version (participant_id, effective_from, effective_to, name, mail, language, currency,
                    time_zone, jurisdiction, roles, title, team, manager_id, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?)
                """, rows.stream().map(row -> values(row, importId, now)).toList());
    }

    private static @Nullable Object[] values(Person row, long importId, Instant now) {
        return new @Nullable Object[] {
            row.id(),
            row.effective().from(),
            row.effective().to(),
            row.name(),
            row.mail(),
            row.language().toLanguageTag(),
            row.currency().getCurrencyCode(),
            row.zone().getId(),
            row.jurisdiction(),
            row.roles().stream().sorted().map(Role::key).collect(Collectors.joining(",")),
            row.title(),
            row.team(),
            row.managerId(),
            Timestamp.from(now),
            importId
        };
    }

    private static Person person(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Person(
                row.getString("participant_id"),
                row.getString("name"),
                row.getString("mail"),
                Locale.forLanguageTag(row.getString("language")),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("jurisdiction"),
                Arrays.stream((String[]) roles.getArray())
                        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("title"),
                row.getString("team"),
                row.getString("manager_id"),
                new EffectiveRange(
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class)));
    }
}
