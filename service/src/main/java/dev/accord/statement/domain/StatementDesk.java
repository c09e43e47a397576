package dev.accord.statement.domain;

import dev.accord.audit.AuditLog;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementState;
import dev.accord.statement.StatementView;
import dev.accord.statement.Statements;
import dev.accord.task.Tasks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with statements. */
@Service
@Transactional
class StatementDesk implements Statements {

    private static final String READ_TASK = "ReadStatement";

    private final StatementReads reads;
    private final StatementRows rows;
    private final StatementAccess access;
    private final StatementMails mails;
    private final AuditLog audit;
    private final Tasks tasks;

    StatementDesk(
            StatementReads reads,
            StatementRows rows,
            StatementAccess access,
            StatementMails mails,
            AuditLog audit,
            Tasks tasks) {
        this.reads = reads;
        this.rows = rows;
        this.access = access;
        this.mails = mails;
        this.audit = audit;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public StatementView get(StatementId id, CurrentUser reader) {
        return reads.find(id).filter(one -> access.mayRead(one, reader)).orElseThrow(Refusal::notFound);
    }

    @Override
    public StatementView open(StatementId id, CurrentUser reader) {
        StatementView seen = get(id, reader);
        if (seen.personId().equals(reader.id()) && rows.lock(id) == StatementState.SENT) {
            rows.opened(id);
            audit.record("statement.opened", id.subject(), Map.of());
            return reads.find(id).orElseThrow();
        }
        return seen;
    }

    @Override
    public StatementView acknowledge(StatementId id, CurrentUser payee) {
        StatementView seen = get(id, payee);
        if (!seen.personId().equals(payee.id())) {
            throw Refusal.forbidden(Issue.of("statement.acknowledge.own-only", seen.personName()));
        }
        StatementState state = rows.lock(id);
        if (state == StatementState.ACKNOWLEDGED) {
            return seen;
        }
        if (!state.isWaiting() && state != StatementState.UNANSWERED) {
            throw Refusal.conflict(Issue.of("statement.acknowledge.superseded", seen.period()));
        }
        rows.acknowledged(id);
        tasks.complete(id.subject(), READ_TASK, Map.of("outcome", "acknowledged"));
        audit.record("statement.acknowledged", id.subject(), Map.of("version", seen.version()));
        return reads.find(id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StatementView> of(String person, CurrentUser reader) {
        return reads.current(person).stream()
                .filter(one -> access.mayRead(one, reader))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StatementView> versions(StatementId id, CurrentUser reader) {
        StatementView seen = get(id, reader);
        return reads.versions(seen.period(), seen.personId());
    }

    @Override
    public void resend(StatementId id, CurrentUser by) {
        if (!by.has(Role.COMP)) {
            throw Refusal.notFound();
        }
        StatementView statement = reads.find(id).orElseThrow(Refusal::notFound);
        StatementState state = rows.lock(id);
        if (state == StatementState.PREPARING || state == StatementState.SUPERSEDED) {
            throw Refusal.conflict(Issue.of("statement.resend.not-possible", statement.period(), state.key()));
        }
        mails.again(statement);
        audit.record("statement.resent", id.subject(), Map.of());
    }
}
