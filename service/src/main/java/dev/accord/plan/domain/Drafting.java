package dev.accord.plan.domain;

import dev.accord.audit.AuditLog;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.Plans.Imported;
import dev.accord.plan.Plans.Imported.Outcome;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that writes a definition: new plans, new versions, changes to a draft. */
@Component
class Drafting {

    private final PlanRows plans;
    private final PlanVersions versions;
    private final Definitions definitions;
    private final Trail trail;
    private final AuditLog audit;
    private final Clock clock;
    private final People people;

    Drafting(
            PlanRows plans,
            PlanVersions versions,
            Definitions definitions,
            Trail trail,
            AuditLog audit,
            Clock clock,
            People people) {
        this.plans = plans;
        this.versions = versions;
        this.definitions = definitions;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
        this.people = people;
    }

    PlanVersionId create(PlanDefinition definition) {
        Content content = Content.of(definition);
        if (plans.findByCode(definition.code()).isPresent()) {
            throw Refusal.conflict(Issue.at("code", "plan.code-taken", definition.code()));
        }
        return first(definition.code(), content);
    }

    Imported importDraft(PlanDefinition definition, boolean dryRun) {
        Content content = Content.of(definition);
        Optional<Plan> plan = plans.lockByCode(definition.code());
        if (plan.isEmpty()) {
            return new Imported(
                    Outcome.CREATED, definition.code(), 1, dryRun ? null : first(definition.code(), content));
        }
        PlanVersion newest =
                versions.findByPlanIdOrderByNumberDesc(plan.get().getId()).getFirst();
        PlanVersionId newestId = new PlanVersionId(newest.getId());
        if (newest.hash().equals(content.hash())) {
            return new Imported(Outcome.UNCHANGED, definition.code(), newest.number(), newestId);
        }
        if (newest.state() == PlanVersionState.DRAFT) {
            if (!dryRun) {
                write(newest, content);
            }
            return new Imported(Outcome.CHANGED, definition.code(), newest.number(), newestId);
        }
        refuseWhileOpen(newest);
        int number = newest.number() + 1;
        return new Imported(Outcome.NEW_VERSION, definition.code(), number, dryRun ? null : next(newest, content));
    }

    PlanVersionId newVersion(PlanVersion from) {
        Plan plan = plans.findById(from.planId())
                .flatMap(found -> plans.lockByCode(found.code()))
                .orElseThrow();
        PlanVersion newest =
                versions.findByPlanIdOrderByNumberDesc(plan.getId()).getFirst();
        if (newest.state() == PlanVersionState.DRAFT) {
            return new PlanVersionId(newest.getId());
        }
        refuseWhileOpen(newest);
        PlanVersion version = new PlanVersion(
                plan.getId(),
                newest.number() + 1,
                from.getId(),
                Content.of(definitions.of(from)),
                me(),
                clock.instant());
        return added(version, "plan.version-added", plan.code());
    }

    void save(PlanVersion draft, PlanDefinition definition, long revision) {
        draft.requireDraft();
        Content content = Content.of(definition);
        if (!definition.code().equals(definitions.of(draft).code())) {
            throw Refusal.invalid(
                    Issue.at("code", "plan.code-changed", definitions.of(draft).code()));
        }
        if (draft.revision() != revision && !draft.hash().equals(content.hash())) {
            throw Refusal.conflict(Issue.of("plan.changed-meanwhile", nameOf(draft.changedBy())));
        }
        write(draft, content);
    }

    private void write(PlanVersion draft, Content content) {
        String before = draft.hash();
        if (draft.write(content, me(), clock.instant())) {
            versions.saveAndFlush(draft);
            audit.record(
                    "plan.draft-changed",
                    new PlanVersionId(draft.getId()).subject(),
                    Map.of("version", draft.number(), "before", before, "after", draft.hash()));
        }
    }

    private PlanVersionId first(String code, Content content) {
        Plan plan = plans.save(new Plan(code, me(), clock.instant()));
        return added(new PlanVersion(plan.getId(), 1, null, content, me(), clock.instant()), "plan.created", code);
    }

    private PlanVersionId next(PlanVersion former, Content content) {
        PlanVersion version =
                new PlanVersion(former.planId(), former.number() + 1, former.getId(), content, me(), clock.instant());
        return added(version, "plan.version-added", null);
    }

    private PlanVersionId added(PlanVersion version, String action, @Nullable String code) {
        versions.saveAndFlush(version);
        PlanVersionId id = new PlanVersionId(version.getId());
        trail.add(id, "created", null);
        audit.record(
                action,
                id.subject(),
                Map.of(
                        "plan",
                        code == null ? version.planId() : code,
                        "version",
                        version.number(),
                        "hash",
                        version.hash()));
        return id;
    }

    private static void refuseWhileOpen(PlanVersion newest) {
        if (!newest.state().isFinal()) {
            throw Refusal.conflict(
                    Issue.of("plan.version-open." + newest.state().key(), newest.number()));
        }
    }

    private String nameOf(String person) {
        return people.latest(person).map(Person::name).orElse(person);
    }

    private static String me() {
        return Actor.current().personId();
    }
}
