package dev.accord.task.domain;

import dev.accord.people.CurrentUser;
import dev.accord.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open tasks. What a person may see is part of every query. */
@Component
class TaskSearch {

    /**
     * @param team everybody below this person today; asked for by {@link TaskFilter.Scope#TEAM} alone
     * @param barred tasks that are not offered to this person, see {@link Barred}
     */
    record Query(
            TaskFilter filter,
            CurrentUser user,
            Set<String> standsInFor,
            Set<String> team,
            Set<Long> barred,
            Instant now) {}

    private static final Map<String, String> ORDERS = Map.of(
            "due", "t.due_at %s nulls last, t.priority desc, t.created_at, t.job_key",
            "priority", "t.priority %s, t.due_at nulls last, t.job_key",
            "created", "t.created_at %s, t.job_key",
            "title", "title.title %s, t.job_key");

    private static final String OFFERED = "t.job_key <> all(cast(:barred as bigint[]))";

    private static final String SEEN =
            "(:seesAll or t.assignee = :me or t.groups && cast(:groups as text[]) or t.assignee = any(cast(:absent as"
                    + " text[])) or t.requested_by = :me)";

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskView> page(Query query, Locale language, int page, int size) {
        return bound(
                        "select t.*" + from(query) + " order by "
                                + order(query.filter().sort()) + " limit :size offset :offset",
                        query,
                        language)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> view(row))
                .list();
    }

    long count(Query query, Locale language) {
        return bound("select count(*)" + from(query), query, language)
                .query(Long.class)
                .single();
    }

    /** Those of the list whose words are not kept yet: without them a search by text would miss them. */
    List<TaskView> untitled(Query query, Locale language, int most) {
        TaskFilter all = query.filter();
        Query anyText = new Query(
                new TaskFilter(all.scope(), all.process(), all.due(), all.priority(), null, all.subject(), "due"),
                query.user(),
                query.standsInFor(),
                query.team(),
                query.barred(),
                query.now());
        return bound(
                        "select t.*" + from(anyText)
                                + " and title.title is null order by t.due_at nulls last limit :most",
                        anyText,
                        language)
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    List<String> processes(Query query) {
        return bound(
                        "select distinct t.process_id" + from(query) + " order by 1",
                        query,
                        query.user().language())
                .query(String.class)
                .list();
    }

    private static String from(Query query) {
        TaskFilter filter = query.filter();
        List<String> wheres = new ArrayList<>(List.of("t.state = 'OPEN'", scope(filter.scope())));
        if (filter.scope() != TaskFilter.Scope.TEAM) {
            wheres.add(SEEN);
        }
        if (filter.process() != null) {
            wheres.add("t.process_id = :process");
        }
        if (filter.due() != null) {
            wheres.add("t.due_at < :dueBefore");
        }
        if (filter.priority() != null) {
            wheres.add("t.priority >= :priority");
        }
        if (filter.subject() != null) {
            wheres.add("t.subject_type || ':' || t.subject_id = :subject");
        }
        if (filter.text() != null) {
            wheres.add("(title.title ilike :text or t.subject_id ilike :text or t.assignee ilike :text)");
        }
        return " from task.task t left join task.title title on title.job_key = t.job_key and title.language ="
                + " :language where "
                + String.join(" and ", wheres);
    }

    private static String scope(TaskFilter.Scope scope) {
        return switch (scope) {
            case MINE -> "t.assignee = :me";
            case GROUPS -> "t.assignee is null and t.groups && cast(:groups as text[]) and " + OFFERED;
            case SUBSTITUTE -> "t.assignee = any(cast(:absent as text[])) and not t.personal and " + OFFERED;
            case WAITING -> "t.requested_by = :me and t.assignee is distinct from :me";
            case TODO ->
                "(t.assignee = :me or (t.assignee is null and t.groups && cast(:groups as text[]) or t.assignee ="
                        + " any(cast(:absent as text[])) and not t.personal) and " + OFFERED + ")";
            case TEAM -> "t.assignee = any(cast(:team as text[]))";
            case ALL -> "true";
        };
    }

    private static String order(String sort) {
        boolean turned = sort.startsWith("-");
        String order = ORDERS.getOrDefault(turned ? sort.substring(1) : sort, ORDERS.get("due"));
        return String.format(Locale.ROOT, String.valueOf(order), turned ? "desc" : "asc");
    }

    private JdbcClient.StatementSpec bound(String sql, Query query, Locale language) {
        TaskFilter filter = query.filter();
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("language", language.getLanguage())
                .param("me", query.user().id())
                .param("seesAll", TaskPolicies.seesAll(query.user()))
                .param("groups", query.user().groups().toArray(String[]::new))
                .param("absent", query.standsInFor().toArray(String[]::new))
                .param("team", query.team().toArray(String[]::new))
                .param("barred", query.barred().toArray(Long[]::new))
                .param("process", filter.process())
                .param("priority", filter.priority())
                .param("subject", filter.subject())
                .param("text", filter.text() == null ? null : "%" + escaped(filter.text()) + "%");
        return filter.due() == null
                ? statement
                : statement.param("dueBefore", Timestamp.from(dueBefore(query, filter.due())));
    }

    private static Instant dueBefore(Query query, String due) {
        LocalDate today = LocalDate.ofInstant(query.now(), query.user().zone());
        return switch (due) {
            case "today" -> today.plusDays(1).atStartOfDay(query.user().zone()).toInstant();
            case "week" -> today.plusDays(7).atStartOfDay(query.user().zone()).toInstant();
            default -> query.now();
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static TaskView view(ResultSet row) throws SQLException {
        return new TaskView(
                row.getLong("job_key"),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getLong("process_instance_key"),
                new SubjectRef(row.getString("subject_type"), row.getString("subject_id")),
                TaskState.valueOf(row.getString("state")),
                row.getString("assignee"),
                List.of((String[]) row.getArray("groups").getArray()),
                instant(row.getTimestamp("due_at")),
                row.getInt("priority"),
                row.getString("form_id"),
                row.getBoolean("personal"),
                Json.map(row.getString("variables")),
                row.getString("requested_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by"),
                row.getString("on_behalf_of"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
