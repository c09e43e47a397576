package dev.accord.plan.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanVersions extends Repository<PlanVersion, UUID> {

    PlanVersion save(PlanVersion version);

    PlanVersion saveAndFlush(PlanVersion version);

    Optional<PlanVersion> findById(UUID id);

    List<PlanVersion> findByIdIn(Collection<UUID> ids);

    /** For a transition: two of them at once happen one after the other, and the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from PlanVersion v where v.id = :id")
    Optional<PlanVersion> lock(UUID id);

    List<PlanVersion> findByPlanIdOrderByNumberDesc(UUID planId);
}
