package dev.accord.approval;

import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request for approval with everything that happened on its way; names are given beside the ids.
 *
 * @param asOf the day whose reporting line named the approvers
 * @param remarks what was said and what happened, oldest first
 */
public record ApprovalView(
        UUID id,
        SubjectRef subject,
        ApprovalState state,
        String requester,
        String requesterName,
        LocalDate asOf,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Level> levels,
        List<Remark> remarks) {

    /** @param unresolved the rule for which nobody is left; {@code null} when everybody is found */
    public record Level(int number, @Nullable String unresolved, List<Step> steps) {}

    /**
     * @param rule the row of the table that asks for this approver, for example {@code manager-of-requester}
     * @param approver person id; {@code null} when any holder of the role may decide
     * @param assignee who is asked now: the approver, a substitute, or whom it was escalated to
     * @param decidedBy who decided in the end
     * @param onBehalfOf the person a substitute decided for
     */
    public record Step(
            UUID id,
            String rule,
            @Nullable String approver,
            @Nullable String approverName,
            @Nullable String role,
            @Nullable String assignee,
            @Nullable String assigneeName,
            StepState state,
            @Nullable Instant dueAt,
            int escalations,
            @Nullable String decidedBy,
            @Nullable String decidedByName,
            @Nullable String onBehalfOfName,
            @Nullable String comment,
            @Nullable Instant decidedAt) {}

    /**
     * @param code what happened, as message key {@code approval.remark.<code>} with the arguments; {@code null} when somebody said something
     * @param text what was said
     */
    public record Remark(
            String person,
            String personName,
            @Nullable String code,
            List<String> args,
            @Nullable String text,
            Instant at) {}

    public boolean isOpen() {
        return state == ApprovalState.OPEN;
    }
}
