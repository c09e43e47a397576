package dev.accord.approval.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** The approvers who are asked at the same time. */
@Entity
@Table(schema = "approval", name = "level")
class ApprovalLevel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private ApprovalRequest request;

    private int number;
    private @Nullable String unresolved;
    private @Nullable Instant openedAt;

    @OneToMany(mappedBy = "level", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @OrderBy("position")
    private List<ApprovalStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ApprovalLevel() {}

    ApprovalLevel(ApprovalRequest request, Resolution.Level resolved) {
        this.request = request;
        this.number = resolved.number();
        this.unresolved = resolved.unresolved();
        resolved.asked().forEach(this::add);
    }

    private void add(Resolution.Asked asked) {
        steps.add(new ApprovalStep(this, steps.size(), asked.rule(), asked.person(), asked.role()));
    }

    void name(String person) {
        add(new Resolution.Asked("named", person, null));
        unresolved = null;
    }

    void open(Instant now) {
        openedAt = now;
    }

    int number() {
        return number;
    }

    @Nullable
    String unresolved() {
        return unresolved;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    List<ApprovalStep> steps() {
        return steps;
    }
}
