package dev.accord.approval.domain;

import dev.accord.approval.StepState;
import dev.accord.people.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One approver's part: a person, or anybody who holds a role. */
@Entity
@Table(schema = "approval", name = "step")
class ApprovalStep {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "level_id")
    private ApprovalLevel level;

    private int position;
    private String rule;
    private @Nullable String approver;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable String assignee;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private @Nullable Instant dueAt;
    private int escalations;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalStep() {}

    ApprovalStep(ApprovalLevel level, int position, String rule, @Nullable String approver, @Nullable Role role) {
        this.id = UUID.randomUUID();
        this.level = level;
        this.position = position;
        this.rule = rule;
        this.approver = approver;
        this.role = role;
        this.state = StepState.WAITING;
    }

    /** @param asked the approver or who stands in; {@code null} when any holder of the role may decide */
    void open(@Nullable String asked, Instant due) {
        assignee = asked;
        dueAt = due;
        state = StepState.OPEN;
    }

    void become(StepState next) {
        state = next;
    }

    void escalateTo(String person) {
        assignee = person;
        escalations++;
    }

    boolean isPending() {
        return state.isPending();
    }

    boolean isFor(String person) {
        return person.equals(Objects.requireNonNullElse(assignee, approver == null ? "" : approver));
    }

    UUID id() {
        return id;
    }

    ApprovalLevel level() {
        return level;
    }

    String rule() {
        return rule;
    }

    @Nullable
    String approver() {
        return approver;
    }

    @Nullable
    Role role() {
        return role;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    StepState state() {
        return state;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    int escalations() {
        return escalations;
    }
}
