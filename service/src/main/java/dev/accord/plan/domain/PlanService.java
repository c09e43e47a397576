package dev.accord.plan.domain;

import dev.accord.audit.AuditLog;
import dev.accord.plan.PlanFacts;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Validation;
import dev.accord.plan.events.PlanApproved;
import dev.accord.plan.events.PlanSubmitted;
import dev.accord.plan.events.PlanWithdrawn;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PlanService implements Plans {

    private final PlanRows plans;
    private final PlanVersions versions;
    private final Drafting drafting;
    private final Definitions definitions;
    private final Trail trail;
    private final FactFinder facts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanService(
            PlanRows plans,
            PlanVersions versions,
            Drafting drafting,
            Definitions definitions,
            Trail trail,
            FactFinder facts,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.drafting = drafting;
        this.definitions = definitions;
        this.trail = trail;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Imported importDraft(String yaml, boolean dryRun) {
        return drafting.importDraft(PlanFile.fromYaml(yaml), dryRun);
    }

    @Override
    public PlanVersionId create(PlanDefinition definition) {
        return drafting.create(definition);
    }

    @Override
    public PlanVersionId newVersion(PlanVersionId from) {
        return drafting.newVersion(require(versions.findById(from.value())));
    }

    @Override
    public void save(PlanVersionId version, PlanDefinition definition, long revision) {
        drafting.save(require(versions.lock(version.value())), definition, revision);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlanVersionView> find(PlanVersionId version) {
        return versions.findById(version.value()).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PlanVersionId, PlanVersionView> find(Collection<PlanVersionId> wanted) {
        List<PlanVersion> found = all(wanted);
        Map<UUID, Plan> theirs = plans
                .findByIdIn(found.stream().map(PlanVersion::planId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Plan::getId, Function.identity()));
        return found.stream()
                .map(version -> view(version, require(Optional.ofNullable(theirs.get(version.planId())))))
                .collect(Collectors.toMap(PlanVersionView::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlanView> findPlan(String code) {
        return plans.findByCode(code)
                .map(plan -> new PlanView(
                        plan.getId(),
                        plan.code(),
                        plan.owner(),
                        versions.findByPlanIdOrderByNumberDesc(plan.getId()).stream()
                                .map(version -> view(version, plan))
                                .toList()));
    }

    @Override
    @Transactional(readOnly = true)
    public PlanVersionView get(PlanVersionId version) {
        return find(version).orElseThrow(Refusal::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public PlanDefinition definition(PlanVersionId version) {
        return definitions.of(require(versions.findById(version.value())));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PlanVersionId, PlanDefinition> definitions(Collection<PlanVersionId> wanted) {
        return all(wanted).stream()
                .collect(Collectors.toMap(version -> new PlanVersionId(version.getId()), definitions::of));
    }

    private List<PlanVersion> all(Collection<PlanVersionId> wanted) {
        return versions.findByIdIn(
                wanted.stream().map(PlanVersionId::value).distinct().toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Issue> validate(PlanVersionId version) {
        return Validation.check(definition(version));
    }

    @Override
    @Transactional(readOnly = true)
    public PlanFacts facts(PlanVersionId version, LocalDate asOf) {
        PlanVersion row = require(versions.findById(version.value()));
        PlanVersion former = row.supersedes() == null
                ? null
                : versions.findById(row.supersedes()).orElse(null);
        return facts.find(definitions.of(row), former == null ? null : definitions.of(former), asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Comment> comments(PlanVersionId version) {
        return trail.of(version);
    }

    @Override
    public void submit(PlanVersionId version) {
        String by = Actor.current().personId();
        if (move(version, "submitted", null, row -> row.submit(by, clock.instant()))) {
            events.publishEvent(new PlanSubmitted(version, by));
        }
    }

    @Override
    public void withdraw(PlanVersionId version, @Nullable String comment) {
        if (move(version, "withdrawn", comment, PlanVersion::returnToDraft)) {
            events.publishEvent(new PlanWithdrawn(version, Actor.current().personId()));
        }
    }

    @Override
    public void toChecks(PlanVersionId version) {
        move(version, "submitted", null, row -> row.submit(Actor.current().personId(), clock.instant()));
    }

    @Override
    public void toApproval(PlanVersionId version) {
        move(version, "checked", null, PlanVersion::toApproval);
    }

    @Override
    public void approve(PlanVersionId version) {
        PlanVersion row = require(versions.lock(version.value()));
        if (row.state() == PlanVersionState.IN_APPROVAL) {
            versions.findByPlanIdOrderByNumberDesc(row.planId()).stream()
                    .filter(other -> other.state() == PlanVersionState.APPROVED)
                    .forEach(this::supersede);
        }
        if (move(version, "approved", null, it -> it.approve(clock.instant()))) {
            events.publishEvent(new PlanApproved(version));
        }
    }

    @Override
    public void returnToDraft(PlanVersionId version, @Nullable String comment) {
        move(version, "returned", comment, PlanVersion::returnToDraft);
    }

    @Override
    public void comment(PlanVersionId version, String text) {
        PlanVersion row = require(versions.lock(version.value()));
        if (!text.isBlank() && !trail.saidLast(version, text)) {
            trail.add(new PlanVersionId(row.getId()), "remark", text);
        }
    }

    private void supersede(PlanVersion former) {
        former.supersede();
        versions.saveAndFlush(former);
        PlanVersionId id = new PlanVersionId(former.getId());
        trail.add(id, "superseded", null);
        audit.record("plan.superseded", id.subject(), Map.of("version", former.number()));
    }

    /** One transition, once: when it changed something it is kept on the trail and in the audit log. */
    private boolean move(
            PlanVersionId version, String kind, @Nullable String comment, Function<PlanVersion, Boolean> transition) {
        PlanVersion row = require(versions.lock(version.value()));
        if (!transition.apply(row)) {
            return false;
        }
        versions.saveAndFlush(row);
        trail.add(version, kind, comment);
        audit.record(
                "plan." + kind,
                version.subject(),
                Map.of("plan", view(row).planCode(), "version", row.number(), "hash", row.hash()));
        return true;
    }

    private PlanVersionView view(PlanVersion version) {
        return view(version, require(plans.findById(version.planId())));
    }

    private PlanVersionView view(PlanVersion it, Plan plan) {
        return new PlanVersionView(
                new PlanVersionId(it.getId()),
                it.planId(),
                plan.code(),
                definitions.name(it.names()),
                it.number(),
                it.state(),
                it.periodFrom(),
                it.periodTo(),
                it.currency(),
                it.owner(),
                it.submittedBy(),
                it.createdAt(),
                it.submittedAt(),
                it.approvedAt(),
                it.hash(),
                it.supersedes() == null ? null : new PlanVersionId(it.supersedes()),
                it.revision());
    }

    private static <T> T require(Optional<T> found) {
        return found.orElseThrow(Refusal::notFound);
    }
}
