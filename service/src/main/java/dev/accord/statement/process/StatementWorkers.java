package dev.accord.statement.process;

import dev.accord.shared.SubjectRef;
import dev.accord.statement.StatementId;
import dev.accord.statement.domain.StatementSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Jobs of StatementDelivery. */
@Component
public class StatementWorkers {

    private final StatementSteps steps;

    StatementWorkers(StatementSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "statement.print-statement")
    public Map<String, Object> print(@Variable String subject) {
        return Map.of("printed", steps.print(statement(subject)));
    }

    @JobWorker(type = "statement.send-statement")
    public Map<String, Object> send(@Variable String subject) {
        return Map.of("windowEndsAt", steps.send(statement(subject)).toString());
    }

    @JobWorker(type = "statement.remind-payee")
    public void remind(@Variable String subject) {
        steps.remind(statement(subject));
    }

    @JobWorker(type = "statement.end-window")
    public void lapse(@Variable String subject) {
        steps.lapse(statement(subject));
    }

    private static StatementId statement(String subject) {
        return StatementId.of(SubjectRef.parse(subject));
    }
}
