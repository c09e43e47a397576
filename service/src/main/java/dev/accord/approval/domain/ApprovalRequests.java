package dev.accord.approval.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalRequests extends Repository<ApprovalRequest, UUID> {

    ApprovalRequest saveAndFlush(ApprovalRequest request);

    Optional<ApprovalRequest> findById(UUID id);

    Optional<ApprovalRequest> findByProcessInstanceKey(long processInstanceKey);

    List<ApprovalRequest> findBySubjectOrderByOpenedAtDesc(String subject);

    /** Two decisions at once happen one after the other, and the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ApprovalRequest r where r.id = :id")
    Optional<ApprovalRequest> lock(UUID id);

    @Query("select s.level.request.id from ApprovalStep s where s.id = :step")
    Optional<UUID> requestOf(UUID step);
}
