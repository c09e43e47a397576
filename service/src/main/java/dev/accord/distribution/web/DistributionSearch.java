package dev.accord.distribution.web;

import dev.accord.distribution.LetterFilter;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.domain.CampaignReads;
import dev.accord.distribution.domain.LetterAccess;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.people.Role;
import dev.accord.shared.web.SearchHit;
import dev.accord.shared.web.SearchProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters and campaigns by name; a rep finds their own letters, those who see all find everybody's. */
@Component
class DistributionSearch implements SearchProvider {

    private final LetterReads letters;
    private final CampaignReads campaigns;
    private final LetterAccess access;
    private final MessageSource messages;

    DistributionSearch(LetterReads letters, CampaignReads campaigns, LetterAccess access, MessageSource messages) {
        this.letters = letters;
        this.campaigns = campaigns;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public List<SearchHit> search(String query, String personId, Set<String> roles, Locale language, int limit) {
        Set<Role> held = roles.stream()
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        boolean all = access.seesAll(held);
        List<SearchHit> hits = new ArrayList<>();
        letters
                .list(new LetterFilter(
                        null,
                        all ? null : Set.of(personId),
                        List.of(),
                        all ? query : null,
                        !all,
                        null,
                        0,
                        all ? limit : 200))
                .stream()
                .filter(letter -> all || matches(letter, query))
                .limit(limit)
                .forEach(letter -> hits.add(new SearchHit(
                        "search.letters",
                        letter.personName(),
                        letter.campaignName() + " · "
                                + messages.getMessage(
                                        "distribution.state." + letter.state().key(), null, language),
                        "/letters/" + letter.id())));
        if (all) {
            campaigns
                    .list(null, query, 0, limit)
                    .forEach(campaign -> hits.add(new SearchHit(
                            "search.campaigns",
                            campaign.terms().name(),
                            campaign.planCode(),
                            "/campaigns/" + campaign.id())));
        }
        return hits;
    }

    private static boolean matches(LetterView letter, String query) {
        return (letter.campaignName() + " " + letter.personName())
                .toLowerCase(Locale.ROOT)
                .contains(query.toLowerCase(Locale.ROOT));
    }
}
