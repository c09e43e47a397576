package dev.accord.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this thread, for the audit log and the evidence of a signature. Web requests bind the person; work that nobody asked for in person
 * (job workers, relays) runs as {@link #SYSTEM}.
 *
 * @param personId the person acting, or {@code system}
 * @param onBehalfOf the person a substitute acts for
 * @param address remote network address
 * @param agent the browser's or client's own description
 * @param session digest of the session id, never the id itself
 */
public record Actor(
        String personId,
        @Nullable String onBehalfOf,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String session) {

    public static final Actor SYSTEM = new Actor("system", null, null, null, null);

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    public static Actor current() {
        Actor bound = CURRENT.get();
        return bound == null ? SYSTEM : bound;
    }

    public Actor onBehalfOf(@Nullable String person) {
        return new Actor(personId, person, address, agent, session);
    }

    /** Runs the work as this actor and puts the former one back. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        Actor former = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (former == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(former);
            }
        }
    }

    /** Binds this actor until {@link #unbind()}: for servlet filters, whose work throws checked exceptions. */
    public void bind() {
        CURRENT.set(this);
    }

    public static void unbind() {
        CURRENT.remove();
    }
}
