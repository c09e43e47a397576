package dev.accord.people.domain;

import dev.accord.audit.AuditLog;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people are away and who stands in for them. */
@Service
@Transactional
public class Absences {

    private static final int LONGEST_DAYS = 731;

    /** @param to last day away */
    public record Absence(
            long id,
            String personId,
            LocalDate from,
            LocalDate to,
            @Nullable String substituteId) {}

    private final JdbcClient jdbc;
    private final Books books;
    private final AuditLog audit;
    private final Clock clock;

    Absences(JdbcClient jdbc, Books books, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Absence> of(String personId) {
        return jdbc.sql("""
            select id, person_id, from_day, to_day, substitute_id from people.absence
            where person_id = :person order by from_day desc
            """)
                .param("person", personId)
                .query((row, n) -> new Absence(
                        row.getLong("id"),
                        row.getString("person_id"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("substitute_id")))
                .list();
    }

    public Absence add(
            String personId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String substituteId) {
        lock(personId);
        refuseIfWrong(personId, from, to, substituteId);
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        long id = jdbc.sql("""
            insert into people.absence (person_id, from_day, to_day, substitute_id, created_by, created_at)
            values (:person, :from, :to, :substitute, :by, :at) returning id
            """)
                .param("person", personId)
                .param("from", first)
                .param("to", last)
                .param("substitute", substituteId)
                .param("by", Actor.current().personId())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        audit.record("absence.added", SubjectRef.of("person", personId), facts(first, last, substituteId));
        return new Absence(id, personId, first, last, substituteId);
    }

    public void remove(String personId, long id) {
        Absence absence = of(personId).stream()
                .filter(known -> known.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        jdbc.sql("delete from people.absence where id = :id").param("id", id).update();
        audit.record(
                "absence.removed",
                SubjectRef.of("person", personId),
                facts(absence.from(), absence.to(), absence.substituteId()));
    }

    /** Who is absent on a day and named a substitute. */
    Map<String, String> substitutesOn(LocalDate day) {
        Map<String, String> named = new HashMap<>();
        jdbc.sql("""
            select person_id, substitute_id from people.absence
            where :day between from_day and to_day and substitute_id is not null
            """).param("day", day).query(row -> {
            named.put(row.getString("person_id"), row.getString("substitute_id"));
        });
        return named;
    }

    /** Two absences of one person must not slip past one another. */
    private void lock(String personId) {
        boolean known = jdbc.sql("select id from people.participant where id = :id for update")
                .param("id", personId)
                .query(String.class)
                .optional()
                .isPresent();
        if (!known) {
            throw Refusal.notFound();
        }
    }

    private void refuseIfWrong(
            String personId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String substituteId) {
        List<Issue> issues = new ArrayList<>();
        if (from == null) {
            issues.add(Issue.at("from", "people.absence.day-missing"));
        }
        if (to == null) {
            issues.add(Issue.at("to", "people.absence.day-missing"));
        }
        if (from != null && to != null) {
            rangeIssues(personId, from, to, issues);
        }
        if (personId.equals(substituteId)) {
            issues.add(Issue.at("substitute", "people.absence.own-substitute"));
        } else if (substituteId != null
                && books.current()
                        .find(substituteId, from == null ? LocalDate.now(clock) : from)
                        .isEmpty()) {
            issues.add(Issue.at("substitute", "people.absence.unknown-substitute", substituteId));
        }
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
    }

    private void rangeIssues(String personId, LocalDate from, LocalDate to, List<Issue> issues) {
        if (to.isBefore(from)) {
            issues.add(Issue.at("to", "people.absence.ends-before-start"));
        } else if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            issues.add(Issue.at("to", "people.absence.too-long"));
        } else {
            of(personId).stream()
                    .filter(known -> !known.from().isAfter(to) && !from.isAfter(known.to()))
                    .findFirst()
                    .ifPresent(
                            known -> issues.add(Issue.at("from", "people.absence.overlap", known.from(), known.to())));
        }
    }

    private static Map<String, String> facts(LocalDate from, LocalDate to, @Nullable String substituteId) {
        return Map.of("from", from.toString(), "to", to.toString(), "substitute", Objects.toString(substituteId, ""));
    }
}
