package dev.accord.distribution.web;

import dev.accord.distribution.CampaignView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the API.
 *
 * @param letters number of letters by state
 */
record CampaignJson(
        UUID id,
        String name,
        UUID planVersion,
        String planCode,
        String state,
        String audience,
        @Nullable LocalDate dueDate,
        @Nullable Integer dueDays,
        int remindEvery,
        @Nullable Integer escalateBefore,
        String onDeadline,
        @Nullable LocalDate pickUpUntil,
        int expected,
        boolean issued,
        Map<String, Integer> letters,
        int waiting,
        int accepted,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant settledAt) {

    static CampaignJson of(CampaignView campaign) {
        Map<String, Integer> letters = new TreeMap<>();
        campaign.letters().forEach((state, count) -> letters.put(state.key(), count));
        return new CampaignJson(
                campaign.id().value(),
                campaign.terms().name(),
                campaign.terms().planVersion().value(),
                campaign.planCode(),
                campaign.state().key(),
                campaign.terms().audience().kind().key(),
                campaign.terms().dueDate(),
                campaign.terms().dueDays(),
                campaign.terms().remindEvery(),
                campaign.terms().escalateBefore(),
                campaign.terms().onDeadline().key(),
                campaign.terms().pickUpUntil(),
                campaign.expected(),
                campaign.issuedAt() != null,
                letters,
                campaign.waiting(),
                campaign.accepted(),
                campaign.createdBy(),
                campaign.createdAt(),
                campaign.startedAt(),
                campaign.settledAt());
    }
}
