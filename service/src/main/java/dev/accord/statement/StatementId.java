package dev.accord.statement;

import dev.accord.shared.Ids;
import dev.accord.shared.SubjectRef;
import java.util.UUID;

/** Identifies one version of one person's statement of one period; its subject is {@code statement:<uuid>}. */
public record StatementId(UUID value) {

    public static final String SUBJECT_TYPE = "statement";

    public static StatementId create() {
        return new StatementId(UUID.randomUUID());
    }

    /** Reads an id out of an address; what is no id is answered like something that does not exist. */
    public static StatementId of(String text) {
        return new StatementId(Ids.of(text));
    }

    public static StatementId of(SubjectRef subject) {
        return new StatementId(Ids.of(subject, SUBJECT_TYPE));
    }

    public SubjectRef subject() {
        return SubjectRef.of(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
