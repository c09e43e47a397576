package dev.accord.plan;

import dev.accord.shared.Ids;
import dev.accord.shared.SubjectRef;
import java.util.UUID;

/** Identifies one version of a plan; its subject is {@code plan-version:<uuid>}. */
public record PlanVersionId(UUID value) {

    public static final String SUBJECT_TYPE = "plan-version";

    public static PlanVersionId create() {
        return new PlanVersionId(UUID.randomUUID());
    }

    /** Reads an id out of an address or a variable; what is no id is answered like a version that does not exist. */
    public static PlanVersionId of(String text) {
        return new PlanVersionId(Ids.of(text));
    }

    public static PlanVersionId of(SubjectRef subject) {
        return new PlanVersionId(Ids.of(subject, SUBJECT_TYPE));
    }

    public SubjectRef subject() {
        return SubjectRef.of(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
