package dev.accord.distribution;

import dev.accord.shared.Ids;
import dev.accord.shared.SubjectRef;
import java.util.UUID;

/** Identifies one letter; its subject is {@code letter:<uuid>}. */
public record LetterId(UUID value) {

    public static final String SUBJECT_TYPE = "letter";

    public static LetterId create() {
        return new LetterId(UUID.randomUUID());
    }

    /** Reads an id out of an address; what is no id is answered like a letter that does not exist. */
    public static LetterId of(String text) {
        return new LetterId(Ids.of(text));
    }

    public static LetterId of(SubjectRef subject) {
        return new LetterId(Ids.of(subject, SUBJECT_TYPE));
    }

    public SubjectRef subject() {
        return SubjectRef.of(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
