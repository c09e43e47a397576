package dev.accord.statement.domain;

import dev.accord.audit.AuditLog;
import dev.accord.document.Documents;
import dev.accord.document.Sealer;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementState;
import dev.accord.statement.StatementView;
import dev.accord.statement.paper.StatementPaper;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of StatementDelivery, one method per job; each may be repeated. */
@Service
@Transactional
public class StatementSteps {

    public static final String DOCUMENT_KIND = "statement";

    private final StatementReads reads;
    private final StatementRows rows;
    private final StatementComposer composer;
    private final StatementPaper paper;
    private final StatementMails mails;
    private final Documents documents;
    private final Sealer sealer;
    private final MessageSource messages;
    private final Clock clock;
    private final AuditLog audit;

    StatementSteps(
            StatementReads reads,
            StatementRows rows,
            StatementComposer composer,
            StatementPaper paper,
            StatementMails mails,
            Documents documents,
            Sealer sealer,
            MessageSource messages,
            Clock clock,
            AuditLog audit) {
        this.reads = reads;
        this.rows = rows;
        this.composer = composer;
        this.paper = paper;
        this.mails = mails;
        this.documents = documents;
        this.sealer = sealer;
        this.messages = messages;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return whether there is a document; when not, the problem is noted on the statement */
    public boolean print(StatementId id) {
        StatementState state = rows.lock(id);
        StatementView statement = reads.find(id).orElseThrow();
        if (statement.document() != null || state != StatementState.PREPARING) {
            return true;
        }
        byte[] pdf;
        try {
            pdf = sealed(
                    statement,
                    paper.render(
                            composer.compose(statement, statement.language(), documents.code(id.subject())),
                            statement.language()));
        } catch (Refusal refusal) {
            rows.failed(
                    id,
                    refusal.issues().stream()
                            .map(issue -> issue.code() + " " + String.join(", ", issue.args()))
                            .collect(Collectors.joining("; ")));
            return false;
        }
        String name = "statement-" + statement.period() + "-"
                + statement.personId().replaceAll("[^A-Za-z0-9-]", "_") + "-v" + statement.version() + ".pdf";
        Documents.Stored stored = documents.store(id.subject(), DOCUMENT_KIND, name, "application/pdf", pdf);
        rows.printed(id, stored.sha256());
        audit.record("statement.printed", id.subject(), Map.of("sha256", stored.sha256()));
        return true;
    }

    private byte[] sealed(StatementView statement, byte[] pdf) {
        String reason = messages.getMessage(
                "statement.seal.reason",
                new Object[] {statement.period(), statement.personName(), String.valueOf(statement.version())},
                statement.language());
        return sealer.seal(pdf, new Sealer.Statement(reason, statement.language(), clock.instant()));
    }

    /** @return until when it can be acknowledged */
    public Instant send(StatementId id) {
        StatementState state = rows.lock(id);
        StatementView statement = reads.find(id).orElseThrow();
        if (state == StatementState.PREPARING) {
            rows.sent(id);
            mails.released(statement);
            audit.record("statement.sent", id.subject(), Map.of("version", statement.version()));
        }
        return statement.windowEndsAt();
    }

    public void remind(StatementId id) {
        StatementState state = rows.lock(id);
        if (state == StatementState.SENT || state == StatementState.OPENED) {
            mails.reminder(reads.find(id).orElseThrow(), rows.reminded(id));
            audit.record("statement.reminded", id.subject(), Map.of());
        }
    }

    /** The time to answer is over. */
    public void lapse(StatementId id) {
        if (rows.lock(id).isWaiting()) {
            rows.unanswered(id);
            audit.record("statement.unanswered", id.subject(), Map.of());
        }
    }
}
