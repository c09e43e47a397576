package dev.accord.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What the versions of a plan have in common: a stable code. */
@Entity
@Table(schema = "plan", name = "plan")
class Plan implements Persistable<UUID> {

    @Id
    private UUID id;

    private String code;
    private String owner;

    @Column(name = "created_at")
    private Instant createdAt;

    @jakarta.persistence.Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Plan() {}

    Plan(String code, String owner, Instant now) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.owner = owner;
        this.createdAt = now;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    String code() {
        return code;
    }

    String owner() {
        return owner;
    }
}
