package dev.accord.distribution;

import dev.accord.plan.PlanVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter as somebody may see it.
 *
 * @param documentSha256 hash of the plan document; {@code null} until prepared
 * @param sealedSha256 hash of the sealed PDF; {@code null} until archived
 * @param dueAt the first instant at which it is late: the end of the due day where the rep is
 * @param dueDate the due day itself
 * @param reason why it was declined or recalled
 * @param problem why the document could not be made
 */
public record LetterView(
        LetterId id,
        CampaignId campaign,
        String campaignName,
        PlanVersionId planVersion,
        String personId,
        String personName,
        Locale language,
        ZoneId zone,
        String jurisdiction,
        String team,
        LocalDate asOf,
        LetterState state,
        @Nullable String documentSha256,
        @Nullable String sealedSha256,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int reminders,
        @Nullable Instant lastRemindedAt,
        @Nullable Instant escalatedAt) {

    public @Nullable LocalDate dueDate() {
        return dueAt == null ? null : LocalDate.ofInstant(dueAt.minusNanos(1), zone);
    }
}
