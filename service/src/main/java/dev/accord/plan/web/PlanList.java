package dev.accord.plan.web;

import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.file.PlanFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All plans in one query. A company has tens of them, so filtering and sorting need no database. */
@Component
class PlanList {

    private static final String SQL = """
        select distinct on (p.id) p.code, v.id, v.number, v.state, v.names, v.period_from, v.period_to, v.currency, v.owner, v.changed_at,
               (select a.number from plan.plan_version a where a.plan_id = p.id and a.state = 'APPROVED') as in_force,
               (select count(distinct a.person_id) from plan.assignment a where a.plan_id = p.id) as people
        from plan.plan p join plan.plan_version v on v.plan_id = p.id
        order by p.id, v.number desc\
        """;

    private final JdbcClient jdbc;
    private final People people;

    PlanList(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<PlanRow> all() {
        List<PlanRow> rows = jdbc.sql(SQL).query((row, n) -> read(row)).list();
        Map<String, Person> owners =
                people.latest(rows.stream().map(PlanRow::owner).collect(Collectors.toSet()));
        return rows.stream().map(row -> named(row, owners)).toList();
    }

    private static PlanRow named(PlanRow row, Map<String, Person> owners) {
        Person owner = owners.get(row.owner());
        return new PlanRow(
                row.code(),
                row.name(),
                row.versionId(),
                row.number(),
                row.state(),
                row.inForce(),
                row.periodFrom(),
                row.periodTo(),
                row.currency(),
                row.owner(),
                owner == null ? PlanPage.Names.unknown(row.owner()) : owner.name(),
                row.people(),
                row.changedAt());
    }

    private static PlanRow read(ResultSet row) throws SQLException {
        return new PlanRow(
                row.getString("code"),
                PlanFile.textFromJson(row.getString("names")),
                row.getObject("id", UUID.class),
                row.getInt("number"),
                PlanVersionState.valueOf(row.getString("state")),
                row.getObject("in_force", Integer.class),
                row.getDate("period_from").toLocalDate(),
                row.getDate("period_to").toLocalDate(),
                row.getString("currency"),
                row.getString("owner"),
                row.getString("owner"),
                row.getInt("people"),
                row.getTimestamp("changed_at").toInstant());
    }
}
