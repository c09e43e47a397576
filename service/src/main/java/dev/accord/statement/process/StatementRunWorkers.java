package dev.accord.statement.process;

import dev.accord.shared.SubjectRef;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.domain.StatementRunSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Jobs of StatementRun. */
@Component
public class StatementRunWorkers {

    private final StatementRunSteps steps;

    StatementRunWorkers(StatementRunSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "statement.calculate-period")
    public void calculate(@Variable String subject) {
        steps.calculate(run(subject));
    }

    @JobWorker(type = "statement.check-run")
    public void check(@Variable String subject) {
        steps.check(run(subject));
    }

    @JobWorker(type = "statement.release-statements")
    public Map<String, Object> release(@Variable String subject) {
        return Map.of("windowEndsAt", steps.release(run(subject)).toString());
    }

    private static StatementRunId run(String subject) {
        return StatementRunId.of(SubjectRef.parse(subject));
    }
}
