package dev.accord.task.domain;

import dev.accord.shared.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One human task of the engine. Rows are inserted by the {@link Feed}; whether somebody may act is decided by the {@link TaskPolicies} before. */
@Entity
@Table(schema = "task", name = "task")
class InboxTask {

    @Id
    private long jobKey;

    private String processId;
    private String elementId;
    private long processInstanceKey;
    private String subjectType;
    private String subjectId;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private @Nullable String assignee;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "groups")
    private String[] groups;

    private @Nullable Instant dueAt;
    private int priority;
    private @Nullable String formId;
    private boolean personal;
    private String variables;
    private @Nullable String requestedBy;
    private Instant createdAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String onBehalfOf;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected InboxTask() {}

    void assignTo(@Nullable String person) {
        assignee = person;
    }

    void complete(String person, @Nullable String behalf, Instant at) {
        state = TaskState.COMPLETED;
        ended(person, behalf, at);
    }

    void withdraw(String person, Instant at) {
        state = TaskState.WITHDRAWN;
        ended(person, null, at);
    }

    private void ended(String person, @Nullable String behalf, Instant at) {
        endedAt = at;
        endedBy = person;
        onBehalfOf = behalf;
    }

    long jobKey() {
        return jobKey;
    }

    SubjectRef subject() {
        return new SubjectRef(subjectType, subjectId);
    }

    TaskView view() {
        return new TaskView(
                jobKey,
                processId,
                elementId,
                processInstanceKey,
                subject(),
                state,
                assignee,
                List.of(groups),
                dueAt,
                priority,
                formId,
                personal,
                Json.map(variables),
                requestedBy,
                createdAt,
                endedAt,
                endedBy,
                onBehalfOf);
    }
}
