package dev.accord.distribution.process;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.domain.LetterSteps;
import dev.accord.shared.SubjectRef;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Jobs of PlanAcceptance. Each answers with the letter's true state, which the gateways read as {@code outcome}. */
@Component
public class LetterWorkers {

    private final LetterSteps steps;

    LetterWorkers(LetterSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "distribution.prepare-letter")
    public Map<String, Object> prepare(@Variable String subject) {
        return outcome(steps.prepare(letter(subject)));
    }

    @JobWorker(type = "distribution.send-letter")
    public Map<String, Object> send(@Variable String subject) {
        LetterSteps.Timing timing = steps.send(letter(subject));
        return Map.of(
                "dueAt", timing.dueAt().toString(),
                "escalateAt", timing.escalateAt().toString(),
                "reminderCycle", timing.reminderCycle());
    }

    @JobWorker(type = "distribution.remind-payee")
    public void remind(@Variable String subject) {
        steps.remind(letter(subject));
    }

    @JobWorker(type = "distribution.escalate-letter")
    public void escalate(@Variable String subject) {
        steps.escalate(letter(subject));
    }

    @JobWorker(type = "distribution.expire-letter")
    public Map<String, Object> expire(@Variable String subject) {
        return outcome(steps.expire(letter(subject)));
    }

    @JobWorker(type = "distribution.deem-accepted")
    public Map<String, Object> deemAccepted(@Variable String subject) {
        return outcome(steps.deemAccepted(letter(subject)));
    }

    @JobWorker(type = "distribution.archive-letter")
    public Map<String, Object> archive(@Variable String subject) {
        return outcome(steps.archive(letter(subject)));
    }

    private static LetterId letter(String subject) {
        return LetterId.of(SubjectRef.parse(subject));
    }

    private static Map<String, Object> outcome(LetterState state) {
        return Map.of("outcome", state.key());
    }
}
