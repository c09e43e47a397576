package dev.accord.plan;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Issue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans and their versions.
 *
 * <p>Every transition is idempotent: asking for the state a version already has changes nothing and publishes nothing, so that workers may
 * repeat. From a state that does not allow it, a transition is refused ({@link dev.accord.shared.Refusal}, conflict) with a sentence that names the
 * state. Who acts is {@link dev.accord.shared.Actor#current()}.
 */
public interface Plans {

    /** Reads a plan file (YAML, see docs/plan-format.md): creates the plan, or a new draft version of it, or changes the open draft. */
    Imported importDraft(String yaml, boolean dryRun);

    PlanVersionId create(PlanDefinition definition);

    /** A draft copied from this version, which it will supersede; the open draft of the plan if there is one already. */
    PlanVersionId newVersion(PlanVersionId from);

    /**
     * Replaces the definition of a draft.
     *
     * @param revision the revision the author started from; a later one is a conflict said in words
     */
    void save(PlanVersionId version, PlanDefinition definition, long revision);

    Optional<PlanVersionView> find(PlanVersionId version);

    Optional<PlanView> findPlan(String code);

    /** Many at once; those that do not exist are left out. */
    Map<PlanVersionId, PlanVersionView> find(Collection<PlanVersionId> versions);

    /** @throws dev.accord.shared.Refusal not found */
    PlanVersionView get(PlanVersionId version);

    /** @throws dev.accord.shared.Refusal not found */
    PlanDefinition definition(PlanVersionId version);

    /** Many at once; those that do not exist are left out. */
    Map<PlanVersionId, PlanDefinition> definitions(Collection<PlanVersionId> versions);

    /** Everything that keeps the version from being approved; empty when it is valid. */
    List<Issue> validate(PlanVersionId version);

    PlanFacts facts(PlanVersionId version, LocalDate asOf);

    /** What was said about the version on its way, oldest first. */
    List<Comment> comments(PlanVersionId version);

    /** Hands the draft in: locks it (state in checks) and publishes {@link dev.accord.plan.events.PlanSubmitted}. */
    void submit(PlanVersionId version);

    /** Takes a version back to draft while it is checked or approved, and publishes {@link dev.accord.plan.events.PlanWithdrawn}. */
    void withdraw(PlanVersionId version, @Nullable String comment);

    /** Draft or in checks → in checks. */
    void toChecks(PlanVersionId version);

    /** In checks → in approval. */
    void toApproval(PlanVersionId version);

    /** In approval → approved; the version approved before becomes superseded. Publishes {@link dev.accord.plan.events.PlanApproved}. */
    void approve(PlanVersionId version);

    /** In checks or in approval → draft, with the reason its author will read. */
    void returnToDraft(PlanVersionId version, @Nullable String comment);

    /** Keeps a remark of a check or an approval on the version's trail; the same remark by the same person again changes nothing. */
    void comment(PlanVersionId version, String text);

    /**
     * What an import did, or would do.
     *
     * @param version {@code null} on a dry run that would create one
     * @param number number of the version
     */
    record Imported(
            Outcome outcome,
            String planCode,
            int number,
            @Nullable PlanVersionId version) {
        public enum Outcome {
            CREATED,
            NEW_VERSION,
            CHANGED,
            UNCHANGED
        }
    }

    /** @param kind {@code submitted}, {@code returned}, {@code withdrawn}, {@code remark}, … */
    record Comment(
            String personId,
            java.time.Instant at,
            String kind,
            @Nullable String text) {}
}
