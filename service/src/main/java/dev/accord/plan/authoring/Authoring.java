package dev.accord.plan.authoring;

import dev.accord.plan.PlanVersionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the authoring of one version stands.
 *
 * @param kind {@code null} when the version was handed in without having been asked for
 * @param approversAsOf the day whose reporting line names the approvers; {@code null} for the day it is handed in
 * @param round counts how often it was handed in
 * @param instance the engine's instance at work; {@code null} until it has begun
 */
public record Authoring(
        PlanVersionId version,
        @Nullable RequestKind kind,
        String requestedBy,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable LocalDate neededBy,
        @Nullable LocalDate approversAsOf,
        Stage stage,
        @Nullable Outcome outcome,
        int round,
        @Nullable Long instance) {

    public enum Stage {
        DRAFTING,
        CHECKING,
        APPROVING,
        ENDED
    }

    public enum Outcome {
        APPROVED,
        WITHDRAWN
    }

    public boolean isUnderWay() {
        return stage != Stage.ENDED;
    }

    /** Word for message keys: {@code drafting}, …, or how it ended. */
    public String stateKey() {
        return (outcome == null ? stage.name() : outcome.name()).toLowerCase(java.util.Locale.ROOT);
    }

    boolean isWorkedOnBy(long instanceKey) {
        return instance != null && instance == instanceKey;
    }
}
