package dev.accord.commission.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a period: its progress while it goes on, its hashes afterwards.
 *
 * @param version 1 for the first run of the period
 * @param base the run an incremental one starts from
 * @param phase what it is doing: {@code queued}, {@code loading}, {@code calculating}, {@code finishing}, {@code done}
 * @param inputHash SHA-256 of everything it was computed from
 * @param resultHash SHA-256 of every line and payment: equal inputs give equal results
 * @param warnings what was left out, and why
 */
public record RunView(
        UUID id,
        String period,
        int version,
        RunRequest.Kind kind,
        boolean trial,
        RunState state,
        @Nullable UUID base,
        @Nullable String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String phase,
        int payeesTotal,
        int payeesDone,
        @Nullable String inputHash,
        @Nullable String resultHash,
        List<Warning> warnings,
        @Nullable String failure) {

    /**
     * @param code message key, with its mend under {@code .mend}
     */
    public record Warning(String code, List<String> args) {}

    public boolean isDone() {
        return state == RunState.DONE;
    }

    public boolean ended() {
        return state != RunState.QUEUED && state != RunState.RUNNING;
    }
}
