package dev.accord.task.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of the navigation: cheap, because every page asks for them. */
@Component
public class TaskCounts {

    private final JdbcClient jdbc;

    TaskCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long assignedTo(String personId) {
        return jdbc.sql("select count(*) from task.task where state = 'OPEN' and assignee = ?")
                .param(personId)
                .query(Long.class)
                .single();
    }

    /** Unclaimed tasks of these groups. */
    public long free(Set<String> groups) {
        return jdbc.sql("select count(*) from task.task where state = 'OPEN' and assignee is null and groups && cast(?"
                        + " as text[])")
                .param(groups.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
