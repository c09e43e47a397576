package dev.accord.approval;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Decision;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Implemented by each business module whose subjects are approved: what the approval cannot know about them. */
public interface ApprovalSubjects {

    boolean supports(String subjectType);

    /**
     * Whether this person is free of any interest of their own: the author and whoever is paid by the plan are not. Asked when approvers are
     * chosen and again when a decision is taken, whoever it is taken for.
     */
    default Decision mayApprove(SubjectRef subject, String personId) {
        Decision decision = mayApprove(Set.of(subject), personId).get(subject);
        if (decision == null) {
            throw Refusal.notFound();
        }
        return decision;
    }

    /** The same for many at once, for lists; subjects that do not exist are left out. */
    Map<SubjectRef, Decision> mayApprove(Collection<SubjectRef> subjects, String personId);

    /** Whether this person may read how the approval went. */
    boolean mayRead(SubjectRef subject, CurrentUser user);

    /** In words, for mails: "FY27 Enterprise AE, version 2". */
    String title(SubjectRef subject, Locale language);

    /** The subject's own page; a local path. */
    String page(SubjectRef subject);
}
