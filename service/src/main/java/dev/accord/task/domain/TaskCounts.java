package dev.accord.task.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of the navigation: cheap, because every page asks for them. */
@Component
public class TaskCounts {

    private final JdbcClient jdbc;
    private final Barred barred;

    TaskCounts(JdbcClient jdbc, Barred barred) {
        this.jdbc = jdbc;
        this.barred = barred;
    }

    public long assignedTo(String personId) {
        return jdbc.sql("select count(*) from task.task where state = 'OPEN' and assignee = ?")
                .param(personId)
                .query(Long.class)
                .single();
    }

    /** Unclaimed tasks of these groups that are this person's to take. */
    public long free(String personId, Set<String> groups) {
        return jdbc.sql("select count(*) from task.task where state = 'OPEN' and assignee is null and groups && cast(?"
                        + " as text[]) and job_key <> all(cast(? as bigint[]))")
                .param(groups.toArray(String[]::new))
                .param(barred.of(personId, groups, Set.of()).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
