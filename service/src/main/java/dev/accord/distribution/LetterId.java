package dev.accord.distribution;

import dev.accord.shared.Refusal;
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
        try {
            return new LetterId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound();
        }
    }

    public static LetterId of(SubjectRef subject) {
        if (!SUBJECT_TYPE.equals(subject.type())) {
            throw new IllegalArgumentException("Not a letter: " + subject);
        }
        return of(subject.id());
    }

    public SubjectRef subject() {
        return SubjectRef.of(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
