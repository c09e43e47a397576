package dev.accord.plan.authoring;

import dev.accord.approval.Approvals;
import dev.accord.plan.PlanFacts;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.Plans;
import dev.accord.plan.authoring.Authoring.Outcome;
import dev.accord.plan.authoring.Authoring.Stage;
import dev.accord.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the job workers of PlanAuthoring ask for. Each use case may be asked for again and answers the same. A job of an instance that no longer
 * works on the version fails: the message that ends the instance is under way.
 */
@Service
@Transactional
public class AuthoringSteps {

    private final AuthoringRows rows;
    private final Plans plans;
    private final ReturnReasons reasons;
    private final AuthoringMails mails;
    private final Approvals approvals;
    private final Tasks tasks;
    private final AuthoringProperties properties;
    private final Clock clock;

    AuthoringSteps(
            AuthoringRows rows,
            Plans plans,
            ReturnReasons reasons,
            AuthoringMails mails,
            Approvals approvals,
            Tasks tasks,
            AuthoringProperties properties,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.reasons = reasons;
        this.mails = mails;
        this.approvals = approvals;
        this.tasks = tasks;
        this.properties = properties;
        this.clock = clock;
    }

    /** Where an instance begins. */
    public enum Begin {
        DRAFT,
        CHECKS,
        /** Another instance is, or was, at work. */
        NOTHING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Opened(Begin begin, String requestedBy, Instant draftDueAt) {}

    /** The facts the tables decide by. Cost travels as a band, never as money. */
    public record Assessment(
            String costBand,
            int headcount,
            List<String> jurisdictions,
            String changeSize,
            boolean termsChanged,
            LocalDate asOf,
            Instant checkDueAt,
            int round) {}

    public Opened open(PlanVersionId version, long instance) {
        Authoring authoring = rows.lock(version).orElseThrow();
        if (authoring.instance() == null) {
            if (!authoring.isUnderWay()) {
                throw new MovedOn(version);
            }
            rows.claim(version, instance);
        } else if (!authoring.isWorkedOnBy(instance)) {
            return new Opened(Begin.NOTHING, authoring.requestedBy(), clock.instant());
        }
        Begin begin = authoring.stage() == Stage.DRAFTING ? Begin.DRAFT : Begin.CHECKS;
        return new Opened(begin, authoring.requestedBy(), draftDue(authoring));
    }

    public Assessment assess(PlanVersionId version, long instance) {
        Authoring authoring = atWork(version, instance);
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = Objects.requireNonNullElse(authoring.approversAsOf(), today);
        PlanFacts facts = plans.facts(version, today);
        return new Assessment(
                properties.band(facts),
                facts.headcount(),
                facts.jurisdictions().stream().sorted().toList(),
                facts.change().name().toLowerCase(Locale.ROOT),
                facts.termsChanged(),
                asOf,
                clock.instant().plus(properties.checkDue()),
                authoring.round());
    }

    /** Valid: on to the approvers. */
    public boolean validate(PlanVersionId version, long instance) {
        Authoring authoring = atWork(version, instance);
        if (authoring.stage() == Stage.APPROVING) {
            return true;
        }
        if (!plans.validate(version).isEmpty()) {
            return false;
        }
        plans.toApproval(version);
        rows.move(version, Stage.APPROVING);
        return true;
    }

    public void approve(PlanVersionId version, long instance) {
        Authoring authoring = rows.lock(version).orElseThrow();
        if (authoring.isWorkedOnBy(instance) && authoring.outcome() == Outcome.APPROVED) {
            return;
        }
        atWork(version, instance);
        plans.approve(version);
        rows.end(version, Outcome.APPROVED);
    }

    /**
     * Back to the draft with everything that was said against it. Answers by when the next draft is due.
     *
     * @param round the round that failed: when the job comes again after the author has handed in anew, nothing happens
     */
    public Instant returnToDraft(PlanVersionId version, long instance, int round) {
        Authoring authoring = atWork(version, instance);
        if (authoring.stage() != Stage.DRAFTING && authoring.round() == round) {
            String because = reasons.of(authoring);
            if (plans.get(version).state() != PlanVersionState.DRAFT) {
                plans.returnToDraft(version, because);
            }
            rows.move(version, Stage.DRAFTING);
            tasks.withdraw(version.subject(), "plan.returned");
            mails.returned(authoring, plans.get(version), because);
        }
        return clock.instant().plus(properties.checkDue());
    }

    /** Cleans up behind a withdrawal, for what was still under way in the moment it came. */
    public void takeBack(PlanVersionId version, long instance) {
        Optional<Authoring> authoring = rows.lock(version);
        if (authoring.isEmpty()
                || authoring.get().instance() == null
                || authoring.get().isWorkedOnBy(instance)) {
            approvals.withdraw(version.subject());
            tasks.withdraw(version.subject(), "plan.withdrawn");
        }
    }

    private Authoring atWork(PlanVersionId version, long instance) {
        return rows.lock(version)
                .filter(authoring -> authoring.isUnderWay() && authoring.isWorkedOnBy(instance))
                .orElseThrow(() -> new MovedOn(version));
    }

    private Instant draftDue(Authoring authoring) {
        LocalDate neededBy = authoring.neededBy();
        return neededBy == null
                ? authoring.requestedAt().plus(properties.draftDue())
                : neededBy.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The instance is about to be ended by the withdrawal that overtook it. */
    static class MovedOn extends IllegalStateException {
        MovedOn(PlanVersionId version) {
            super("Authoring of " + version + " was withdrawn meanwhile");
        }
    }
}
