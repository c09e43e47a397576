package dev.accord.distribution.domain;

import dev.accord.audit.AuditLog;
import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignState;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.CampaignView;
import dev.accord.distribution.Campaigns;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.Letters;
import dev.accord.people.Person;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.workflow.Engine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the comp team does with campaigns. */
@Service
class CampaignDesk implements Campaigns {

    private final CampaignRows rows;
    private final CampaignReads reads;
    private final CampaignSteps steps;
    private final AudienceSelection audience;
    private final Letters letters;
    private final Plans plans;
    private final Engine engine;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignDesk(
            CampaignRows rows,
            CampaignReads reads,
            CampaignSteps steps,
            AudienceSelection audience,
            Letters letters,
            Plans plans,
            Engine engine,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.steps = steps;
        this.audience = audience;
        this.letters = letters;
        this.plans = plans;
        this.engine = engine;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CampaignId create(CampaignTerms terms) {
        PlanVersionView plan = check(terms);
        CampaignId id = CampaignId.create();
        rows.save(new Campaign(id, terms, plan.planCode(), Actor.current().personId(), clock.instant()));
        audit.record(
                "campaign.created",
                id.subject(),
                Map.of("name", terms.name(), "plan", plan.planCode(), "version", plan.number()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(CampaignTerms terms) {
        PlanVersionView plan = approved(terms);
        AudienceSelection.Selection selection = audience.select(terms, plan, today());
        return new Preview(
                selection.recipients().stream().map(CampaignDesk::recipient).toList(), selection.leftOut());
    }

    private static Recipient recipient(Person person) {
        return new Recipient(
                person.id(),
                person.name(),
                person.title(),
                person.team(),
                person.jurisdiction(),
                person.language().getLanguage());
    }

    @Override
    @Transactional
    public void start(CampaignId id) {
        Campaign campaign = rows.lock(id.value()).orElseThrow(Refusal::notFound);
        if (campaign.state() != CampaignState.DRAFT) {
            return;
        }
        CampaignTerms terms = campaign.terms();
        PlanVersionView plan = check(terms);
        int expected = audience.select(terms, plan, today()).recipients().size();
        if (expected == 0 && !picksUpLater(terms)) {
            throw Refusal.conflict(Issue.of("distribution.nobody-to-send-to"));
        }
        campaign.start(expected, Actor.current().personId(), clock.instant());
        engine.start("CampaignStarted", id.subject(), Map.of());
        audit.record("campaign.started", id.subject(), Map.of("letters", expected));
    }

    private boolean picksUpLater(CampaignTerms terms) {
        return terms.pickUpUntil() != null && !terms.pickUpUntil().isBefore(today());
    }

    @Override
    @Transactional
    public int recall(CampaignId id, @Nullable String reason) {
        Campaign campaign = rows.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireRunning();
        if (!campaign.isIssued()) {
            throw Refusal.conflict(Issue.of("distribution.still-issuing"));
        }
        campaign.close();
        List<UUID> open =
                jdbc.sql("""
                    select id from distribution.letter where campaign_id = :id
                    and state in ('preparing', 'prepared', 'sent', 'opened') order by id for update\
                    """).param("id", id.value()).query(UUID.class).list();
        open.forEach(letter -> letters.recall(new LetterId(letter), reason));
        audit.record("campaign.recalled", id.subject(), Map.of("letters", open.size()));
        if (open.isEmpty()) {
            steps.settle(id);
        }
        return open.size();
    }

    @Override
    @Transactional
    public int remind(CampaignId id) {
        Campaign campaign = rows.lock(id.value()).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        campaign.remind(now);
        List<UUID> waiting = jdbc.sql("""
            select id from distribution.letter where campaign_id = :id and state in ('sent', 'opened')
            and (last_reminded_at is null or last_reminded_at <= :before) order by id for update\
            """)
                .param("id", id.value())
                .param("before", Timestamp.from(now.minus(Duration.ofHours(1))))
                .query(UUID.class)
                .list();
        waiting.forEach(letter -> letters.remind(new LetterId(letter)));
        audit.record("campaign.reminded", id.subject(), Map.of("letters", waiting.size()));
        return waiting.size();
    }

    @Override
    @Transactional
    public void close(CampaignId id) {
        Campaign campaign = rows.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.close();
        audit.record("campaign.closed", id.subject(), Map.of());
        steps.settle(id);
    }

    @Override
    public Optional<CampaignView> find(CampaignId id) {
        return reads.find(id);
    }

    @Override
    public CampaignView get(CampaignId id) {
        return reads.find(id).orElseThrow(Refusal::notFound);
    }

    private PlanVersionView check(CampaignTerms terms) {
        List<Issue> issues = new ArrayList<>(CampaignRules.check(terms, today()));
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        return approved(terms);
    }

    private PlanVersionView approved(CampaignTerms terms) {
        PlanVersionView plan = plans.find(terms.planVersion())
                .orElseThrow(() -> Refusal.invalid(Issue.at("planVersion", "distribution.plan-unknown")));
        if (plan.state() != PlanVersionState.APPROVED) {
            throw Refusal.invalid(
                    Issue.at("planVersion", "distribution.plan-not-approved", plan.planCode(), plan.number()));
        }
        return plan;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
