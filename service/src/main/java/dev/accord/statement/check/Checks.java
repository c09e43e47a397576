package dev.accord.statement.check;

import dev.accord.statement.StatementRunId;
import java.util.UUID;

/** Looks at a computed run for what gets people overpaid or angry. */
public interface Checks {

    /**
     * Runs every rule and keeps what it finds, in the caller's transaction. What was found before and is not found any more is gone; a waiver of what is found again holds.
     */
    void run(StatementRunId statementRun, String period, UUID run);

    /** Open findings, not waived, that block a release at this setting. */
    int blocking(StatementRunId statementRun, String blocksFrom);

    /** @throws dev.accord.shared.Refusal when there is no such finding of this run */
    void waive(StatementRunId statementRun, long finding, String reason, String by);
}
