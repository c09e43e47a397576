package dev.accord.plan.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRows extends Repository<Plan, UUID> {

    Plan save(Plan plan);

    Optional<Plan> findById(UUID id);

    List<Plan> findByIdIn(Collection<UUID> ids);

    Optional<Plan> findByCode(String code);

    /** Locks the plan, so that versions are added one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.code = :code")
    Optional<Plan> lockByCode(String code);
}
