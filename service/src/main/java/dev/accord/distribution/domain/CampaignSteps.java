package dev.accord.distribution.domain;

import dev.accord.audit.AuditLog;
import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignState;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.events.CampaignSettled;
import dev.accord.people.Person;
import dev.accord.plan.Plans;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of PlanDistribution, and the last step of each letter. All of them may be repeated. */
@Service
public class CampaignSteps {

    private static final int BATCH = 100;

    private final CampaignRows campaigns;
    private final CampaignReads reads;
    private final CampaignReport report;
    private final AudienceSelection audience;
    private final LetterPress press;
    private final Plans plans;
    private final Engine engine;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignSteps(
            CampaignRows campaigns,
            CampaignReads reads,
            CampaignReport report,
            AudienceSelection audience,
            LetterPress press,
            Plans plans,
            Engine engine,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.campaigns = campaigns;
        this.reads = reads;
        this.report = report;
        this.audience = audience;
        this.press = press;
        this.plans = plans;
        this.engine = engine;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the letters of the start, batch by batch: after a crash the next attempt makes the ones that are missing. */
    public CampaignState issueLetters(CampaignId id) {
        Campaign campaign = campaigns.findById(id.value()).orElseThrow();
        if (campaign.state() == CampaignState.RUNNING && !campaign.isIssued()) {
            issue(campaign, false);
            transaction.executeWithoutResult(
                    status -> campaigns.lock(id.value()).orElseThrow().issued(clock.instant()));
        }
        settle(id);
        return campaigns.findById(id.value()).orElseThrow().state();
    }

    /** People who have started matching since: once a day while the campaign picks up. */
    public int pickUpMatching(CampaignId id) {
        Campaign campaign = campaigns.findById(id.value()).orElseThrow();
        int issued = campaign.picksUpOn(today()) ? issue(campaign, true) : 0;
        settle(id);
        return issued;
    }

    private int issue(Campaign campaign, boolean pickedUp) {
        CampaignTerms terms = campaign.terms();
        AudienceSelection.Selection selection = audience.select(terms, plans.get(terms.planVersion()), today());
        List<Person> recipients = selection.recipients();
        int issued = 0;
        for (int from = 0; from < recipients.size(); from += BATCH) {
            List<Person> batch = recipients.subList(from, Math.min(from + BATCH, recipients.size()));
            issued += press.issue(campaign.id(), terms, batch, selection.asOf(), pickedUp);
        }
        return issued;
    }

    /** The end of one letter, in whatever way: the last one settles the campaign. */
    @Transactional
    public LetterState letterEnded(LetterId letter) {
        Map<String, Object> row = jdbc.sql("select campaign_id, state from distribution.letter where id = :id")
                .param("id", letter.value())
                .query()
                .singleRow();
        settle(new CampaignId((UUID) Objects.requireNonNull(row.get("campaign_id"))));
        return LetterState.of((String) Objects.requireNonNull(row.get("state")));
    }

    /**
     * Settles the campaign when nothing is open any more. Every end of a letter has been committed before this looks, so the last one to look
     * sees all of them.
     */
    void settle(CampaignId id) {
        if (hasOpenLetters(id)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Campaign campaign = campaigns.lock(id.value()).orElseThrow();
            if (campaign.settle(today(), clock.instant())) {
                engine.publish("CampaignSettled", id.subject(), Map.of());
                audit.record("campaign.settled", id.subject(), Map.of());
                events.publishEvent(new CampaignSettled(id));
            }
        });
    }

    /** Tells whoever created the campaign how it ended. */
    @Transactional
    public void report(CampaignId id) {
        reads.find(id).ifPresent(report::settled);
    }

    private boolean hasOpenLetters(CampaignId id) {
        return jdbc.sql("""
            select exists(select 1 from distribution.letter where campaign_id = :id
                          and state in ('preparing', 'prepared', 'sent', 'opened', 'accepted'))\
            """).param("id", id.value()).query(Boolean.class).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
