package dev.accord.task;

import dev.accord.shared.SubjectRef;
import java.util.Map;

/** What other modules may do to the inbox. All of it happens in the caller's transaction. */
public interface Tasks {

    /**
     * Completes the open task of this subject at this element because its decision was taken on another page (a rep signs a letter, an analyst
     * submits a draft). When the inbox has not been offered the task yet, the decision is kept and applied the moment it is.
     *
     * @param variables gateway facts handed to the process
     */
    void complete(SubjectRef subject, String elementId, Map<String, ?> variables);

    /** Takes this subject's open tasks out of the inbox, on every path that cancels them in the engine. */
    void withdraw(SubjectRef subject, String reason);

    /** Hands the subject's open task at this element to somebody else, for example by escalation. */
    void reassign(SubjectRef subject, String elementId, String assignee, String reason);

    /**
     * Hands over only the one whose process variables include these: when several of one element are open for the subject at the same time, such
     * as those of approvers asked in parallel.
     */
    void reassign(SubjectRef subject, String elementId, Map<String, ?> variables, String assignee, String reason);
}
