package dev.accord.shared;

import java.util.List;

/** What a policy says: allowed, or rejected because. */
public sealed interface Decision {

    record Allowed() implements Decision {}

    record Rejected(Issue because) implements Decision {}

    static Decision allowed() {
        return new Allowed();
    }

    static Decision rejected(Issue because) {
        return new Rejected(because);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** Turns a rejection into the refusal the person sees. */
    default void orRefuse() {
        if (this instanceof Rejected(Issue because)) {
            throw new Refusal(Refusal.Kind.CONFLICT, List.of(because));
        }
    }
}
