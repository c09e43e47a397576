package dev.accord.approval;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Decision;
import dev.accord.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for approval of any subject: decided by people, kept for good. */
public interface Approvals {

    /** Every request there was for this subject, newest first. */
    List<ApprovalView> history(SubjectRef subject);

    /** State of the newest request; empty when approval was never asked for. */
    Optional<ApprovalState> stateOf(SubjectRef subject);

    Optional<ApprovalView> find(UUID request);

    /** The request to which this step belongs. */
    Optional<ApprovalView> ofStep(UUID step);

    /**
     * Decides one step, once.
     *
     * @param approve false sends the subject back; the comment is then required
     * @param onBehalfOf the person a substitute decides for
     * @return gateway facts for the process
     * @throws dev.accord.shared.Refusal when the step is decided already, or the person must not decide it
     */
    Map<String, Object> decide(
            UUID step, boolean approve, @Nullable String comment, CurrentUser user, @Nullable String onBehalfOf);

    /** Whether this person may decide this step: the segregation of duties, whoever handed them the task. */
    Decision mayDecide(UUID step, String personId);

    /** The same for many at once, for lists: those of the steps this person must not decide. */
    Set<UUID> barred(Collection<UUID> steps, String personId);

    /** Names the approver of a level for which the rules left nobody. */
    void nameApprover(UUID request, String personId, String reason, CurrentUser user);

    /** Ends the open request of this subject, if there is one, without a decision. */
    void withdraw(SubjectRef subject);

    /** Keeps a question or an answer with the open request, and tells the others about it. */
    void say(UUID request, String text, CurrentUser user);
}
