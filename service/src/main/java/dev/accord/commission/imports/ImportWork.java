package dev.accord.commission.imports;

import dev.accord.audit.AuditLog;
import dev.accord.commission.imports.ImportView.State;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One import in one transaction: either everything of the file is in and the log says so, or nothing is and the log says why. */
@Component
class ImportWork {

    private final FactImportLog log;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;

    ImportWork(FactImportLog log, JdbcClient jdbc, AuditLog audit, PlatformTransactionManager transactions) {
        this.log = log;
        this.jdbc = jdbc;
        this.audit = audit;
        this.whole = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(FactFile file, UUID id, String fileName, Path stored, boolean dryRun) {
        Outcome outcome;
        try {
            outcome = whole.execute(status -> within(status, file, id, fileName, stored, dryRun));
        } catch (Refusal refusal) {
            log.end(id, State.REFUSED, refusal.issues());
            throw refusal;
        } catch (RuntimeException failed) {
            log.end(id, State.FAILED, Imports.broken(State.FAILED));
            throw failed;
        }
        if (!outcome.issues().isEmpty()) {
            log.finish(id, State.REFUSED, outcome, null);
            outcome.issues().orRefuse();
        }
        if (dryRun) {
            log.finish(id, State.CHECKED, outcome, null);
        }
    }

    private Outcome within(
            TransactionStatus status, FactFile file, UUID id, String fileName, Path stored, boolean dryRun) {
        long stamp = stamp(dryRun);
        tell(id, State.READING, 0, 0);
        Outcome outcome;
        try (InputStream in = Files.newInputStream(stored)) {
            outcome = file.read(in, new RunningImport(id, stamp, dryRun, Files.size(stored), this::tell));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (dryRun || !outcome.issues().isEmpty()) {
            status.setRollbackOnly();
            return outcome;
        }
        log.finish(id, State.DONE, outcome, stamp);
        audit.record(
                "commission.imported",
                SubjectRef.of("import", id),
                Map.of(
                        "kind",
                        file.kind(),
                        "file",
                        fileName,
                        "new",
                        outcome.added(),
                        "changed",
                        outcome.changed(),
                        "unchanged",
                        outcome.unchanged()));
        return outcome;
    }

    /** Takes the next number and, unless nothing will be kept, the lock that makes changes of facts follow one another. */
    private long stamp(boolean dryRun) {
        String sql = dryRun
                ? "select nextval('commission.stamp')"
                : "update commission.facts set stamp = nextval('commission.stamp') returning stamp";
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void tell(UUID id, State state, long bytesRead, long rowsRead) {
        beside.executeWithoutResult(status -> log.progress(id, state, bytesRead, rowsRead));
    }
}
