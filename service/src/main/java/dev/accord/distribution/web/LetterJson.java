package dev.accord.distribution.web;

import dev.accord.distribution.LetterView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the API.
 *
 * @param documentSha256 hash of the document to be signed: sent back when signing
 * @param consent the text to consent to; only for the rep, while the letter can be signed
 */
record LetterJson(
        UUID id,
        UUID campaign,
        String campaignName,
        UUID planVersion,
        String personId,
        String personName,
        String state,
        String language,
        String timeZone,
        String jurisdiction,
        String team,
        @Nullable String documentSha256,
        @Nullable String sealedSha256,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueDate,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String problem,
        int reminders,
        @Nullable Instant lastRemindedAt,
        @Nullable ConsentJson consent) {

    /** @param version sent back when signing, so that the evidence names the text that was shown */
    record ConsentJson(String version, String text, String sha256) {}

    static LetterJson of(LetterView letter) {
        return of(letter, null);
    }

    static LetterJson of(LetterView letter, @Nullable ConsentJson consent) {
        return new LetterJson(
                letter.id().value(),
                letter.campaign().value(),
                letter.campaignName(),
                letter.planVersion().value(),
                letter.personId(),
                letter.personName(),
                letter.state().key(),
                letter.language().toLanguageTag(),
                letter.zone().getId(),
                letter.jurisdiction(),
                letter.team(),
                letter.documentSha256(),
                letter.sealedSha256(),
                letter.sentAt(),
                letter.dueAt(),
                letter.dueDate(),
                letter.openedAt(),
                letter.decidedAt(),
                letter.endedAt(),
                letter.reason(),
                letter.problem(),
                letter.reminders(),
                letter.lastRemindedAt(),
                consent);
    }
}
