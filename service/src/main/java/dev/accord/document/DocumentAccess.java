package dev.accord.document;

import dev.accord.shared.SubjectRef;
import java.util.Set;

/** Implemented by the module that owns a kind of subject: who may read its documents. A subject nobody answers for is read by nobody. */
public interface DocumentAccess {

    /**
     * @param subjectType for example {@code letter}
     */
    boolean supports(String subjectType);

    /**
     * @param roles in lower case, as of today
     */
    boolean mayRead(SubjectRef subject, String personId, Set<String> roles);
}
