package dev.accord.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period on its way to its statements.
 *
 * @param run what is looked at now; {@code null} until the first is computed
 * @param blocksFrom findings of this severity or above block the release: {@code WARNING}, {@code ERROR} or {@code NEVER}
 * @param windowDays how long a statement can be disputed after its release
 * @param note what the approver wrote when sending it back
 */
public record StatementRunView(
        StatementRunId id,
        String period,
        StatementRunState state,
        @Nullable UUID run,
        @Nullable UUID approvedRun,
        String requestedBy,
        Instant requestedAt,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant releasedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        String blocksFrom,
        int windowDays,
        @Nullable Instant windowEndsAt,
        @Nullable String note) {}
