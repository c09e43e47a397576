package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignTerms;
import dev.accord.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The terms of campaigns, kept: nothing changes them once a campaign is written down, and a campaign over a list of thousands would otherwise be read with its
 * whole list for each of its letters.
 */
@Component
class TermsOfCampaigns {

    private static final int KEPT = 100;

    private final CampaignRows campaigns;
    private final Map<UUID, CampaignTerms> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CampaignTerms> eldest) {
            return size() > KEPT;
        }
    };

    TermsOfCampaigns(CampaignRows campaigns) {
        this.campaigns = campaigns;
    }

    CampaignTerms of(CampaignId campaign) {
        synchronized (kept) {
            CampaignTerms known = kept.get(campaign.value());
            if (known != null) {
                return known;
            }
        }
        CampaignTerms read = campaigns
                .findById(campaign.value())
                .orElseThrow(Refusal::notFound)
                .terms();
        synchronized (kept) {
            kept.put(campaign.value(), read);
        }
        return read;
    }
}
