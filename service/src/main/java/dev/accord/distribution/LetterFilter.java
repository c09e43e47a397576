package dev.accord.distribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which letters a list shows.
 *
 * @param people restricts to these people; {@code null}: everybody
 * @param text part of a name, an employee number or a team
 * @param sort column, with a leading {@code -} for the other way round
 * @param outOnly only letters that were sent
 */
public record LetterFilter(
        @Nullable CampaignId campaign,
        @Nullable Set<String> people,
        List<LetterState> states,
        @Nullable String text,
        boolean outOnly,
        @Nullable String sort,
        int page,
        int size) {

    public LetterFilter {
        page = Math.max(page, 0);
        size = size < 1 ? 50 : Math.min(size, 500);
    }

    public static LetterFilter of(CampaignId campaign) {
        return new LetterFilter(campaign, null, List.of(), null, false, null, 0, 50);
    }

    public static LetterFilter ofPerson(String personId) {
        return new LetterFilter(null, Set.of(personId), List.of(), null, true, null, 0, 200);
    }
}
