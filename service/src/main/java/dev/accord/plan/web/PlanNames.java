package dev.accord.plan.web;

import dev.accord.plan.file.PlanFile;
import dev.accord.shared.web.SubjectNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans and their versions by name and number. */
@Component
class PlanNames implements SubjectNames {

    private static final String VERSIONS = """
        select cast(v.id as text) as id, v.names, ' v' || v.number as number, '/plans/versions/' || v.id as path
        from plan.plan_version v where cast(v.id as text) = any(:ids)\
        """;
    private static final String PLANS = """
        select distinct on (p.id) cast(p.id as text) as id, v.names, '' as number, '/plans/' || p.code as path
        from plan.plan p join plan.plan_version v on v.plan_id = p.id where cast(p.id as text) = any(:ids)
        order by p.id, v.number desc\
        """;

    private final JdbcClient jdbc;

    PlanNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean supports(String subjectType) {
        return subjectType.equals("plan") || subjectType.equals("plan-version");
    }

    @Override
    public Map<String, Named> of(String subjectType, Collection<String> ids, Locale language) {
        return jdbc
                .sql(subjectType.equals("plan") ? PLANS : VERSIONS)
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        row.getString("id"),
                        new Named(
                                PlanFile.textFromJson(row.getString("names")).in(language) + row.getString("number"),
                                row.getString("path"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
