package dev.accord.plan.domain;

import dev.accord.plan.PlanVersionState;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * One version of a plan on its way from draft to approved. Each transition answers whether it changed anything, so that repeating it is
 * harmless, and is refused from a state it does not start from.
 */
@Entity
@Table(schema = "plan", name = "plan_version")
class PlanVersion implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    private int number;

    @Enumerated(EnumType.STRING)
    private PlanVersionState state = PlanVersionState.DRAFT;

    private String definition;
    private String hash;
    private String names;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    private String currency;
    private @Nullable UUID supersedes;
    private String owner;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Version
    private long revision;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PlanVersion() {}

    @SuppressWarnings("NullAway.Init") // write() sets what the content decides
    PlanVersion(UUID planId, int number, @Nullable UUID supersedes, Content content, String owner, Instant now) {
        this.id = UUID.randomUUID();
        this.planId = planId;
        this.number = number;
        this.supersedes = supersedes;
        this.owner = owner;
        this.createdAt = now;
        this.fresh = true;
        write(content, owner, now);
    }

    /** @return whether it differs from what was there */
    boolean write(Content content, String by, Instant now) {
        requireDraft();
        if (content.hash().equals(hash)) {
            return false;
        }
        definition = content.json();
        hash = content.hash();
        names = content.names();
        periodFrom = content.from();
        periodTo = content.to();
        currency = content.currency();
        changedBy = by;
        changedAt = now;
        return true;
    }

    boolean submit(String by, Instant now) {
        boolean changed = moveTo(PlanVersionState.IN_CHECKS, Set.of(PlanVersionState.DRAFT));
        if (changed) {
            submittedBy = by;
            submittedAt = now;
        }
        return changed;
    }

    boolean toApproval() {
        return moveTo(PlanVersionState.IN_APPROVAL, Set.of(PlanVersionState.IN_CHECKS));
    }

    boolean approve(Instant now) {
        if (state == PlanVersionState.SUPERSEDED) {
            return false;
        }
        boolean changed = moveTo(PlanVersionState.APPROVED, Set.of(PlanVersionState.IN_APPROVAL));
        if (changed) {
            approvedAt = now;
        }
        return changed;
    }

    boolean supersede() {
        return moveTo(PlanVersionState.SUPERSEDED, Set.of(PlanVersionState.APPROVED));
    }

    boolean returnToDraft() {
        return moveTo(PlanVersionState.DRAFT, Set.of(PlanVersionState.IN_CHECKS, PlanVersionState.IN_APPROVAL));
    }

    private boolean moveTo(PlanVersionState target, Set<PlanVersionState> from) {
        if (state == target) {
            return false;
        }
        if (!from.contains(state)) {
            throw Refusal.conflict(Issue.of("plan.transition." + target.key() + ".from." + state.key(), number));
        }
        state = target;
        return true;
    }

    void requireDraft() {
        if (state != PlanVersionState.DRAFT) {
            throw Refusal.conflict(Issue.of("plan.not-a-draft." + state.key(), number));
        }
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    UUID planId() {
        return planId;
    }

    int number() {
        return number;
    }

    PlanVersionState state() {
        return state;
    }

    String definition() {
        return definition;
    }

    String hash() {
        return hash;
    }

    String names() {
        return names;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    String currency() {
        return currency;
    }

    @Nullable
    UUID supersedes() {
        return supersedes;
    }

    String owner() {
        return owner;
    }

    Instant createdAt() {
        return createdAt;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    long revision() {
        return revision;
    }
}
