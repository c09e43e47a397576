package dev.accord.approval.process;

import dev.accord.approval.ApprovalProperties;
import dev.accord.approval.domain.ApprovalSteps;
import dev.accord.approval.domain.ApprovalSteps.Asked;
import dev.accord.approval.domain.ApprovalSteps.Opened;
import dev.accord.approval.domain.ApproverRule;
import dev.accord.shared.SubjectRef;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Jobs of PlanApproval. Every instance is one request for approval; its steps travel as {@code stepId}. */
@Component
public class ApprovalWorkers {

    private final ApprovalSteps steps;
    private final ApprovalProperties properties;

    ApprovalWorkers(ApprovalSteps steps, ApprovalProperties properties) {
        this.steps = steps;
        this.properties = properties;
    }

    @JobWorker(type = "approval.open")
    public Map<String, Object> open(
            ActivatedJob job,
            @Variable String subject,
            @Variable String requestedBy,
            @Variable String asOf,
            @Variable List<Map<String, Object>> approverRules) {
        Opened opened = steps.open(
                SubjectRef.parse(subject),
                job.getProcessInstanceKey(),
                requestedBy,
                LocalDate.parse(asOf),
                ApproverRule.of(approverRules));
        return Map.of(
                "approvalId", opened.request().toString(),
                "approversFound", opened.approversFound(),
                "levels", opened.levels(),
                "outcome", "approved",
                "reminderEvery", properties.reminder().toString(),
                "escalateAfter", properties.escalation().toString());
    }

    @JobWorker(type = "approval.open-level")
    public Map<String, Object> openLevel(ActivatedJob job, @Variable Integer level) {
        return Map.of(
                "steps",
                steps.openLevel(job.getProcessInstanceKey(), level).stream()
                        .map(ApprovalWorkers::variables)
                        .toList());
    }

    /** The engine wants a text as assignee; an empty one means nobody yet. */
    private static Map<String, Object> variables(Asked asked) {
        return Map.of(
                "id", asked.step().toString(),
                "assignee", Objects.requireNonNullElse(asked.person(), ""),
                "groups", asked.role() == null ? List.of() : List.of(asked.role()),
                "dueAt", asked.dueAt().toString());
    }

    @JobWorker(type = "approval.remind")
    public void remind(ActivatedJob job, @Variable Map<String, Object> step) {
        steps.remind(id(step), job.getKey());
    }

    @JobWorker(type = "approval.escalate")
    public void escalate(ActivatedJob job, @Variable Map<String, Object> step) {
        steps.escalate(id(step), job.getKey());
    }

    @JobWorker(type = "approval.close")
    public Map<String, Object> close(ActivatedJob job) {
        return Map.of("outcome", steps.close(job.getProcessInstanceKey()).key());
    }

    private static UUID id(Map<String, Object> step) {
        return UUID.fromString(String.valueOf(step.get("id")));
    }
}
