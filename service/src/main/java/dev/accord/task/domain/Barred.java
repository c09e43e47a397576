package dev.accord.task.domain;

import dev.accord.shared.SubjectRef;
import dev.accord.task.TaskSubjects;
import dev.accord.task.TaskSubjects.Offered;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open tasks that are not offered to somebody although they belong to one of their groups or to an absent colleague, because the business
 * module would refuse their decision. A task assigned to the person stays in sight: nobody else could release it or hand it on.
 */
@Component
class Barred {

    private final JdbcClient jdbc;
    private final List<TaskSubjects> modules;

    Barred(JdbcClient jdbc, List<TaskSubjects> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    /** @param standsInFor absent colleagues */
    Set<Long> of(String person, Set<String> groups, Set<String> standsInFor) {
        Set<Long> barred = new HashSet<>();
        for (TaskSubjects module : modules) {
            if (!module.ruledSteps().isEmpty()) {
                List<Offered> theirs = offered(module.ruledSteps(), groups, standsInFor).stream()
                        .filter(task -> module.supports(task.subject().type()))
                        .toList();
                if (!theirs.isEmpty()) {
                    barred.addAll(module.barred(theirs, person));
                }
            }
        }
        return barred;
    }

    private List<Offered> offered(Set<String> steps, Set<String> groups, Set<String> standsInFor) {
        return jdbc.sql("""
            select job_key, subject_type, subject_id, element_id, variables from task.task
            where state = 'OPEN' and element_id = any(:steps)
                and (assignee is null and groups && cast(:groups as text[]) or assignee = any(cast(:absent as text[])))
            """)
                .param("steps", steps.toArray(String[]::new))
                .param("groups", groups.toArray(String[]::new))
                .param("absent", standsInFor.toArray(String[]::new))
                .query((row, n) -> new Offered(
                        row.getLong("job_key"),
                        new SubjectRef(row.getString("subject_type"), row.getString("subject_id")),
                        row.getString("element_id"),
                        Json.map(row.getString("variables"))))
                .list();
    }
}
