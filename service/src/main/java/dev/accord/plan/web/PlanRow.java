package dev.accord.plan.web;

import dev.accord.plan.PlanVersionState;
import dev.accord.plan.definition.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One plan in the list, by its newest version.
 *
 * @param inForce number of the approved version
 * @param people ever assigned
 */
record PlanRow(
        String code,
        LocalizedText name,
        UUID versionId,
        int number,
        PlanVersionState state,
        @Nullable Integer inForce,
        LocalDate periodFrom,
        LocalDate periodTo,
        String currency,
        String owner,
        String ownerName,
        int people,
        Instant changedAt) {}
