package dev.accord.distribution.process;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.domain.CampaignSteps;
import dev.accord.shared.SubjectRef;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Jobs of PlanDistribution, and the one that ends a letter and may settle its campaign. */
@Component
public class CampaignWorkers {

    private static final long TEN_MINUTES = 600_000;

    private final CampaignSteps steps;

    CampaignWorkers(CampaignSteps steps) {
        this.steps = steps;
    }

    /** Thousands of letters take a while; a second delivery in between does no harm but is of no use. */
    @JobWorker(type = "distribution.issue-letters", timeout = TEN_MINUTES)
    public Map<String, Object> issueLetters(@Variable String subject) {
        return Map.of("campaignState", steps.issueLetters(campaign(subject)).key());
    }

    @JobWorker(type = "distribution.pick-up-matching", timeout = TEN_MINUTES)
    public void pickUpMatching(@Variable String subject) {
        steps.pickUpMatching(campaign(subject));
    }

    @JobWorker(type = "distribution.letter-ended")
    public Map<String, Object> letterEnded(@Variable String subject) {
        return Map.of(
                "outcome",
                steps.letterEnded(LetterId.of(SubjectRef.parse(subject))).key());
    }

    @JobWorker(type = "distribution.report-campaign")
    public void report(@Variable String subject) {
        steps.report(campaign(subject));
    }

    private static CampaignId campaign(String subject) {
        return CampaignId.of(SubjectRef.parse(subject));
    }
}
