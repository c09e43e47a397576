package dev.accord.plan;

import dev.accord.plan.definition.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan as others see it, without its definition.
 *
 * @param number 1 for the first version of the plan
 * @param periodFrom first day the plan pays for
 * @param periodTo last day, inclusive
 * @param owner person id of the author
 * @param submittedBy person id of who handed it in last; {@code null} before
 * @param hash SHA-256 of the canonical definition
 * @param supersedes the version this one was copied from
 * @param revision counts changes; handed back on saving so that two authors do not overwrite each other
 */
public record PlanVersionView(
        PlanVersionId id,
        UUID planId,
        String planCode,
        LocalizedText planName,
        int number,
        PlanVersionState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        String currency,
        String owner,
        @Nullable String submittedBy,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        String hash,
        @Nullable PlanVersionId supersedes,
        long revision) {

    /** Whether this person wrote it or handed it in. */
    public boolean isBy(String personId) {
        return personId.equals(owner) || personId.equals(submittedBy);
    }

    /** "FY27 Enterprise AE" in the reader's language. */
    public String name(Locale language) {
        return planName.in(language);
    }
}
