package dev.accord.distribution;

import dev.accord.shared.Ids;
import dev.accord.shared.SubjectRef;
import java.util.UUID;

/** Identifies one campaign; its subject is {@code campaign:<uuid>}. */
public record CampaignId(UUID value) {

    public static final String SUBJECT_TYPE = "campaign";

    public static CampaignId create() {
        return new CampaignId(UUID.randomUUID());
    }

    /** Reads an id out of an address; what is no id is answered like a campaign that does not exist. */
    public static CampaignId of(String text) {
        return new CampaignId(Ids.of(text));
    }

    public static CampaignId of(SubjectRef subject) {
        return new CampaignId(Ids.of(subject, SUBJECT_TYPE));
    }

    public SubjectRef subject() {
        return SubjectRef.of(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
