package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.LetterFilter;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.LetterView;
import dev.accord.plan.PlanVersionId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters as lists and pages need them. */
@Repository
public class LetterReads {

    private static final String SELECT =
            "select letter.*, campaign.name as campaign_name from distribution.letter join distribution.campaign on"
                    + " campaign.id = letter.campaign_id";

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "letter.person_name",
            "team", "letter.team",
            "jurisdiction", "letter.jurisdiction",
            "state", "letter.state",
            "sent", "letter.sent_at",
            "due", "letter.due_at",
            "reminded", "letter.last_reminded_at",
            "decided", "letter.decided_at",
            "campaign", "campaign.name");

    private final JdbcClient jdbc;
    private final EntityManager entities;

    LetterReads(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    public Optional<LetterView> find(LetterId id) {
        return jdbc.sql(SELECT + " where letter.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** As this transaction has just changed it. */
    LetterView fresh(LetterId id) {
        entities.flush();
        return find(id).orElseThrow();
    }

    public List<LetterView> list(LetterFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String sql =
                SELECT + where(filter, params) + " order by " + order(filter.sort()) + " limit :size offset :offset";
        params.put("size", filter.size());
        params.put("offset", (long) filter.page() * filter.size());
        return jdbc.sql(sql).params(params).query((row, n) -> read(row)).list();
    }

    public long count(LetterFilter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*) from distribution.letter" + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    public List<Event> history(LetterId id) {
        return jdbc.sql("select kind, at, person_id, note from distribution.letter_event where letter_id = :id order"
                        + " by id")
                .param("id", id.value())
                .query((row, n) -> new Event(
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person_id"),
                        row.getString("note")))
                .list();
    }

    /** How many letters lie with this person: the number beside "My letters". */
    public long waitingFor(String personId) {
        return jdbc.sql("select count(*) from distribution.letter where person_id = :person and state in ('sent',"
                        + " 'opened')")
                .param("person", personId)
                .query(Long.class)
                .single();
    }

    private static String where(LetterFilter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        if (filter.campaign() != null) {
            conditions.add("letter.campaign_id = :campaign");
            params.put("campaign", filter.campaign().value());
        }
        if (filter.people() != null) {
            conditions.add("letter.person_id = any(:people)");
            params.put("people", filter.people().toArray(String[]::new));
        }
        if (!filter.states().isEmpty()) {
            conditions.add("letter.state = any(:states)");
            params.put("states", filter.states().stream().map(LetterState::key).toArray(String[]::new));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(letter.person_name || ' ' || letter.person_id || ' ' || letter.team) ilike :text");
            params.put("text", "%" + filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.outOnly()) {
            conditions.add("letter.sent_at is not null");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String order(@Nullable String sort) {
        boolean down = sort != null && sort.startsWith("-");
        String column = sort == null ? null : COLUMNS.get(down ? sort.substring(1) : sort);
        return (column == null
                        ? "letter.created_at desc, letter.person_name"
                        : column + (down ? " desc" : "") + " nulls last")
                + ", letter.id";
    }

    static LetterView read(ResultSet row) throws SQLException {
        return new LetterView(
                new LetterId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("campaign_name"),
                new PlanVersionId(row.getObject("plan_version", UUID.class)),
                row.getString("person_id"),
                row.getString("person_name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getString("jurisdiction"),
                row.getString("team"),
                row.getObject("as_of", LocalDate.class),
                LetterState.of(row.getString("state")),
                row.getString("document_sha256"),
                row.getString("sealed_sha256"),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "due_at"),
                instant(row, "opened_at"),
                instant(row, "decided_at"),
                instant(row, "ended_at"),
                row.getString("reason"),
                row.getInt("reminders"),
                instant(row, "last_reminded_at"),
                instant(row, "escalated_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** One line of a letter's history. */
    public record Event(
            String kind,
            Instant at,
            String personId,
            @Nullable String note) {}
}
