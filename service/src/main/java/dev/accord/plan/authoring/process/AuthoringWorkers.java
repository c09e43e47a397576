package dev.accord.plan.authoring.process;

import dev.accord.plan.PlanVersionId;
import dev.accord.plan.authoring.AuthoringSteps;
import dev.accord.plan.authoring.AuthoringSteps.Assessment;
import dev.accord.plan.authoring.AuthoringSteps.Opened;
import dev.accord.shared.SubjectRef;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Jobs of PlanAuthoring. */
@Component
public class AuthoringWorkers {

    private final AuthoringSteps steps;

    AuthoringWorkers(AuthoringSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "plan.open-authoring")
    public Map<String, Object> open(ActivatedJob job, @Variable String subject) {
        Opened opened = steps.open(version(subject), job.getProcessInstanceKey());
        return Map.of(
                "begin", opened.begin().key(),
                "requestedBy", opened.requestedBy(),
                "draftDueAt", opened.draftDueAt().toString());
    }

    /** Checks that are not needed count as passed; every round starts afresh. */
    @JobWorker(type = "plan.assess-draft")
    public Map<String, Object> assess(ActivatedJob job, @Variable String subject) {
        Assessment facts = steps.assess(version(subject), job.getProcessInstanceKey());
        return Map.of(
                "costBand", facts.costBand(),
                "headcount", facts.headcount(),
                "jurisdictions", facts.jurisdictions(),
                "changeSize", facts.changeSize(),
                "termsChanged", facts.termsChanged(),
                "asOf", facts.asOf().toString(),
                "checkDueAt", facts.checkDueAt().toString(),
                "round", facts.round(),
                "financePassed", true,
                "legalPassed", true);
    }

    @JobWorker(type = "plan.validate-draft")
    public Map<String, Object> validate(ActivatedJob job, @Variable String subject) {
        return Map.of("definitionValid", steps.validate(version(subject), job.getProcessInstanceKey()));
    }

    @JobWorker(type = "plan.mark-approved")
    public void approve(ActivatedJob job, @Variable String subject) {
        steps.approve(version(subject), job.getProcessInstanceKey());
    }

    @JobWorker(type = "plan.return-draft")
    public Map<String, Object> returnToDraft(ActivatedJob job, @Variable String subject, @Variable Integer round) {
        return Map.of(
                "draftDueAt",
                steps.returnToDraft(version(subject), job.getProcessInstanceKey(), round)
                        .toString());
    }

    @JobWorker(type = "plan.withdraw-draft")
    public void withdraw(ActivatedJob job, @Variable String subject) {
        steps.takeBack(version(subject), job.getProcessInstanceKey());
    }

    private static PlanVersionId version(String subject) {
        return PlanVersionId.of(SubjectRef.parse(subject));
    }
}
