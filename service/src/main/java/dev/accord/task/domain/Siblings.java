package dev.accord.task.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other human steps of the same process instance. */
@Component
public class Siblings {

    private final JdbcClient jdbc;

    Siblings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> open(long processInstanceKey) {
        return steps(processInstanceKey, TaskState.OPEN);
    }

    public List<String> completed(long processInstanceKey) {
        return steps(processInstanceKey, TaskState.COMPLETED);
    }

    private List<String> steps(long processInstanceKey, TaskState state) {
        return jdbc.sql("select distinct element_id from task.task where process_instance_key = ? and state = ?")
                .params(processInstanceKey, state.name())
                .query(String.class)
                .list();
    }
}
