package dev.accord.shared;

import java.util.UUID;

/** Reads ids that come from outside. */
public final class Ids {

    private Ids() {}

    /** What is no id is answered like a thing that does not exist. */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound();
        }
    }

    /** @throws IllegalArgumentException when the subject is of another type, which is a mistake of ours */
    public static UUID of(SubjectRef subject, String type) {
        if (!type.equals(subject.type())) {
            throw new IllegalArgumentException("Not a " + type + ": " + subject);
        }
        return of(subject.id());
    }
}
