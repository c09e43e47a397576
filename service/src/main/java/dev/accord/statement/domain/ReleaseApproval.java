package dev.accord.statement.domain;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunState;
import dev.accord.statement.StatementRunView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes on a release: whoever submitted it does not approve it. */
@Service
@Transactional
public class ReleaseApproval {

    private final StatementRunRows rows;
    private final RunTrail trail;

    ReleaseApproval(StatementRunRows rows, RunTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Decision mayDecide(StatementRunId id, String person) {
        return rows.find(id).filter(run -> person.equals(run.submittedBy())).isPresent()
                ? Decision.rejected(Issue.of("statement.decide.own"))
                : Decision.allowed();
    }

    /** @return gateway facts for the process */
    public Map<String, Object> decide(StatementRunId id, boolean approve, @Nullable String comment, CurrentUser by) {
        StatementRunView run = rows.lock(id);
        if (run.state() != StatementRunState.APPROVAL) {
            throw Refusal.conflict(Issue.of(
                    "statement.run.not-possible", run.period(), run.state().key()));
        }
        if (by.id().equals(run.submittedBy())) {
            throw Refusal.forbidden(Issue.of("statement.decide.own"));
        }
        if (approve) {
            rows.approved(id, by.id());
            trail.note(id, "approved", comment, Map.of("run", String.valueOf(run.run())));
            return Map.of("outcome", "approved");
        }
        if (comment == null) {
            throw Refusal.invalid(Issue.at("comment", "statement.decide.return-reason"));
        }
        rows.sentBack(id, comment);
        trail.note(id, "sent-back", comment, Map.of("run", String.valueOf(run.run())));
        return Map.of("outcome", "returned");
    }
}
