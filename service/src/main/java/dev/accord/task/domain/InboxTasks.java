package dev.accord.task.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tasks. Whoever changes one holds its row, so that of two people deciding at the same instant the second sees what the first did. */
interface InboxTasks extends Repository<InboxTask, Long> {

    Optional<InboxTask> findByJobKey(long jobKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InboxTask t where t.jobKey = :jobKey")
    Optional<InboxTask> hold(long jobKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InboxTask t where t.subjectType = :type and t.subjectId = :id and t.state = 'OPEN' order by"
            + " t.jobKey")
    List<InboxTask> holdOpen(String type, String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InboxTask t where t.subjectType = :type and t.subjectId = :id and t.elementId = :elementId"
            + " and t.state = 'OPEN' order by t.jobKey")
    List<InboxTask> holdOpen(String type, String id, String elementId);

    void flush();
}
