package dev.accord.statement;

import dev.accord.shared.Ids;
import dev.accord.shared.SubjectRef;
import java.util.UUID;

/** Identifies the way of one period to its statements; its subject is {@code statement-run:<uuid>}. */
public record StatementRunId(UUID value) {

    public static final String SUBJECT_TYPE = "statement-run";

    public static StatementRunId create() {
        return new StatementRunId(UUID.randomUUID());
    }

    /** Reads an id out of an address; what is no id is answered like something that does not exist. */
    public static StatementRunId of(String text) {
        return new StatementRunId(Ids.of(text));
    }

    public static StatementRunId of(SubjectRef subject) {
        return new StatementRunId(Ids.of(subject, SUBJECT_TYPE));
    }

    public SubjectRef subject() {
        return SubjectRef.of(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
