package dev.accord.distribution;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its progress.
 *
 * @param expected letters the start set out to make
 * @param letters number of letters by state; states without letters are absent
 * @param remindedAt when somebody last pressed the reminder button
 */
public record CampaignView(
        CampaignId id,
        CampaignTerms terms,
        String planCode,
        CampaignState state,
        int expected,
        Map<LetterState, Integer> letters,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant settledAt,
        @Nullable Instant remindedAt) {

    public int total() {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(LetterState state) {
        return letters.getOrDefault(state, 0);
    }

    public int waiting() {
        return letters.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Signed, or counting as such. */
    public int accepted() {
        return count(LetterState.ACCEPTED) + count(LetterState.ARCHIVED) + count(LetterState.DEEMED_ACCEPTED);
    }

    public int percentAccepted() {
        return total() == 0 ? 0 : Math.floorDiv(accepted() * 100, total());
    }
}
