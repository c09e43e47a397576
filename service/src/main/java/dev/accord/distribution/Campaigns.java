package dev.accord.distribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns: an approved plan version on its way to the people it is for. Who may call this is checked where it is offered. */
public interface Campaigns {

    /** @throws dev.accord.shared.Refusal when the version is not approved, or with every field that is wrong */
    CampaignId create(CampaignTerms terms);

    /** Who would get a letter today, and who would not and why. Changes nothing. */
    Preview preview(CampaignTerms terms);

    /** Starts it: the letters follow in the background. Starting what runs changes nothing. */
    void start(CampaignId campaign);

    /** Takes back every letter that is still open, and picks nobody up any more. */
    int recall(CampaignId campaign, @Nullable String reason);

    /** Reminds everybody who has not signed and was not reminded within the last hour. */
    int remind(CampaignId campaign);

    /** Picks nobody up any more; the campaign settles when its letters have ended. */
    void close(CampaignId campaign);

    Optional<CampaignView> find(CampaignId campaign);

    /** @throws dev.accord.shared.Refusal not found */
    CampaignView get(CampaignId campaign);

    record Preview(List<Recipient> recipients, List<LeftOut> leftOut) {}

    record Recipient(String personId, String name, String title, String team, String jurisdiction, String language) {}

    /** @param reason key: {@code no-assignment}, {@code has-version}, {@code no-mail}, {@code unknown-person} */
    record LeftOut(String personId, String name, String reason) {}
}
