package dev.accord.approval.domain;

import dev.accord.approval.ApprovalState;
import dev.accord.approval.StepState;
import dev.accord.shared.SubjectRef;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One request for approval: levels one after the other, the steps of a level at the same time, one rejection ends it. */
@Entity
@Table(schema = "approval", name = "request")
class ApprovalRequest {

    @Id
    private UUID id;

    private String subject;
    private long processInstanceKey;
    private String requester;
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    private Instant openedAt;

    @Column
    private @Nullable Instant closedAt;

    @Version
    private long revision;

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("number")
    private List<ApprovalLevel> levels = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ApprovalRequest() {}

    ApprovalRequest(SubjectRef subject, long processInstanceKey, String requester, LocalDate asOf, Instant now) {
        this.id = UUID.randomUUID();
        this.subject = subject.toString();
        this.processInstanceKey = processInstanceKey;
        this.requester = requester;
        this.asOf = asOf;
        this.state = ApprovalState.OPEN;
        this.openedAt = now;
    }

    void add(Resolution.Level resolved) {
        levels.add(new ApprovalLevel(this, resolved));
    }

    boolean isOpen() {
        return state == ApprovalState.OPEN;
    }

    Optional<ApprovalLevel> unresolved() {
        return levels.stream().filter(level -> level.unresolved() != null).findFirst();
    }

    Optional<ApprovalLevel> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }

    Optional<ApprovalStep> step(UUID step) {
        return steps().filter(one -> one.id().equals(step)).findFirst();
    }

    Stream<ApprovalStep> steps() {
        return levels.stream().flatMap(level -> level.steps().stream());
    }

    /** Another pending step in which this person is asked, on the same level or a higher one. */
    Optional<ApprovalStep> alsoAskedIn(ApprovalStep step, String person) {
        return steps().filter(other -> !other.id().equals(step.id()) && other.isPending())
                .filter(other -> other.level().number() >= step.level().number())
                .filter(other -> other.isFor(person))
                .findFirst();
    }

    boolean asks(String person) {
        return steps().anyMatch(step -> step.isPending() && step.isFor(person));
    }

    void rejected(Instant now) {
        end(ApprovalState.REJECTED, now);
    }

    void withdrawn(Instant now) {
        end(ApprovalState.WITHDRAWN, now);
    }

    /** After the last level. Nothing counts as approved that nobody approved. */
    void conclude(Instant now) {
        if (!isOpen()) {
            return;
        }
        boolean pending = steps().anyMatch(ApprovalStep::isPending);
        boolean approved = steps().anyMatch(step -> step.state() == StepState.APPROVED);
        if (pending || !approved) {
            throw new IllegalStateException("Approval " + id + " of " + subject + " ended before everybody decided");
        }
        end(ApprovalState.APPROVED, now);
    }

    private void end(ApprovalState outcome, Instant now) {
        state = outcome;
        closedAt = now;
        steps().filter(ApprovalStep::isPending).forEach(step -> step.become(StepState.CANCELLED));
    }

    UUID id() {
        return id;
    }

    SubjectRef subject() {
        return SubjectRef.parse(subject);
    }

    String requester() {
        return requester;
    }

    LocalDate asOf() {
        return asOf;
    }

    ApprovalState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    List<ApprovalLevel> levels() {
        return levels;
    }
}
