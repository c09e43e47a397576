package dev.accord.audit;

import dev.accord.shared.SubjectRef;
import java.util.Map;

/** Appends to the audit log within the caller's transaction: the entry exists exactly when the change does. */
public interface AuditLog {

    /**
     * Records what {@link dev.accord.shared.Actor#current()} did.
     *
     * @param action dotted verb in the past, such as {@code letter.accepted}
     * @param subject what it was done to
     * @param facts what an auditor needs to understand it; no secrets
     */
    void record(String action, SubjectRef subject, Map<String, ?> facts);
}
