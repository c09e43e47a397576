package dev.accord.plan.assignment;

import dev.accord.plan.Assignment;
import dev.accord.shared.Actor;
import dev.accord.shared.EffectiveRange;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of assignments. */
@Component
class AssignmentStore {

    private static final String ROWS = """
        select a.id, p.code, a.person_id, a.valid_from, a.valid_to, a.target_incentive,
               c.component, c.quota, c.target_incentive as component_target, c.rate_overrides
        from plan.assignment a
        join plan.plan p on p.id = a.plan_id
        left join plan.assignment_component c on c.assignment_id = a.id
        """;

    /** A day before the plan starts stands for its first day: plans are sent out ahead of their year. */
    private static final String HOLDS = holds("greatest(cast(:day as date), %s)");

    private static final String HOLDS_AT_START = holds("%s");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    AssignmentStore(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    List<Assignment> ofPlan(String code, @Nullable LocalDate asOf) {
        return read(jdbc.sql(ROWS + """
            where p.code = :code and (cast(:day as date) is null or
            """ + HOLDS + """
            )
            order by a.person_id, a.valid_from, c.component\
            """)
                .param("code", code)
                .param("day", asOf == null ? null : Date.valueOf(asOf), java.sql.Types.DATE));
    }

    List<Assignment> ofPerson(String person, LocalDate asOf) {
        return read(jdbc.sql(ROWS + """
            where a.person_id = :person and
            """ + HOLDS + """

            order by p.code, a.valid_from, c.component\
            """).param("person", person).param("day", Date.valueOf(asOf)));
    }

    Map<String, Boolean> taken(Collection<String> codes, String person, LocalDate asOf) {
        Map<String, Boolean> taken = new HashMap<>();
        jdbc.sql("""
            select p.code, bool_or(a.person_id = :person) as theirs
            from plan.assignment a
            join plan.plan p on p.id = a.plan_id
            where p.code = any(:codes) and (
            """ + HOLDS + " or " + HOLDS_AT_START + ") group by p.code")
                .param("codes", codes.toArray(String[]::new))
                .param("person", person)
                .param("day", Date.valueOf(asOf))
                .query((ResultSet row) -> {
                    taken.put(row.getString("code"), row.getBoolean("theirs"));
                });
        return taken;
    }

    private static String holds(String day) {
        return String.format(
                        day,
                        "(select v.period_from from plan.plan_version v where v.plan_id = a.plan_id"
                                + " order by v.number desc limit 1)")
                + " between a.valid_from and coalesce(a.valid_to, 'infinity')";
    }

    List<Assignment> all() {
        return read(jdbc.sql(ROWS + "order by p.code, a.person_id, a.valid_from, c.component"));
    }

    /** Locked, so that two who end it do so one after the other. */
    Optional<Assignment> hold(long id) {
        jdbc.sql("select id from plan.assignment where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        return read(jdbc.sql(ROWS + "where a.id = :id order by c.component").param("id", id)).stream()
                .findFirst();
    }

    UUID plan(String code) {
        return jdbc.sql("select id from plan.plan where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    void end(long id, LocalDate lastDay) {
        jdbc.sql("update plan.assignment set valid_to = :to, changed_by = :by, changed_at = :at where id = :id")
                .param("id", id)
                .param("to", Date.valueOf(lastDay))
                .param("by", Actor.current().personId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from plan.assignment where id = :id").param("id", id).update();
    }

    /** Serialises imports of the same plan, because overlaps are looked for in what is stored. */
    void lock(UUID plan) {
        jdbc.sql("select id from plan.plan where id = :id for update")
                .param("id", plan)
                .query()
                .singleRow();
    }

    long insert(Wanted it) {
        long id = jdbc.sql("""
            insert into plan.assignment (plan_id, person_id, valid_from, valid_to, target_incentive, changed_by, changed_at)
            values (:plan, :person, :from, :to, :target, :by, :at) returning id\
            """)
                .param("plan", it.planId())
                .param("person", it.person())
                .param("from", Date.valueOf(it.effective().from()))
                .param("to", sqlDate(it.effective().to()), java.sql.Types.DATE)
                .param("target", it.target(), java.sql.Types.NUMERIC)
                .param("by", Actor.current().personId())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        components(id, it);
        return id;
    }

    void update(long id, Wanted it) {
        jdbc.sql("""
            update plan.assignment set valid_to = :to, target_incentive = :target, changed_by = :by, changed_at = :at
            where id = :id\
            """)
                .param("id", id)
                .param("to", sqlDate(it.effective().to()), java.sql.Types.DATE)
                .param("target", it.target(), java.sql.Types.NUMERIC)
                .param("by", Actor.current().personId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from plan.assignment_component where assignment_id = :id")
                .param("id", id)
                .update();
        components(id, it);
    }

    private void components(long id, Wanted it) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        it.components()
                .forEach((component, own) ->
                        rows.add(new @Nullable Object[] {id, component, own.quota(), own.target(), own.overrides()}));
        batch.batchUpdate("""
            insert into plan.assignment_component (assignment_id, component, quota, target_incentive, rate_overrides)
            values (?, ?, ?, ?, ?)\
            """, rows);
    }

    private static List<Assignment> read(JdbcClient.StatementSpec statement) {
        Map<Long, Assignment> byId = new LinkedHashMap<>();
        statement.query((ResultSet row) -> {
            long id = row.getLong("id");
            Assignment one = byId.get(id);
            if (one == null) {
                one = assignment(id, row);
                byId.put(id, one);
            }
            String component = row.getString("component");
            if (component != null) {
                one.components().put(component, own(row));
            }
        });
        return List.copyOf(byId.values());
    }

    private static Assignment assignment(long id, ResultSet row) throws SQLException {
        Date to = row.getDate("valid_to");
        return new Assignment(
                id,
                row.getString("code"),
                row.getString("person_id"),
                new EffectiveRange(row.getDate("valid_from").toLocalDate(), to == null ? null : to.toLocalDate()),
                row.getBigDecimal("target_incentive"),
                new HashMap<>());
    }

    private static Assignment.Own own(ResultSet row) throws SQLException {
        String overrides = row.getString("rate_overrides");
        return new Assignment.Own(
                row.getBigDecimal("quota"),
                row.getBigDecimal("component_target"),
                Overrides.fromStorage(overrides),
                overrides);
    }

    private static @Nullable Date sqlDate(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
