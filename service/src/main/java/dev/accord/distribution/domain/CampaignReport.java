package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignView;
import dev.accord.distribution.LetterState;
import dev.accord.mail.MailOutbox;
import dev.accord.people.People;
import dev.accord.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mail that says how a campaign ended. */
@Component
class CampaignReport {

    private final MailOutbox outbox;
    private final People people;

    CampaignReport(MailOutbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    void settled(CampaignView campaign) {
        people.latest(campaign.createdBy()).ifPresent(creator -> outbox.queue(request(campaign, creator)));
    }

    private static MailOutbox.Request request(CampaignView campaign, Person creator) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", creator.name());
        fields.put("campaign", campaign.terms().name());
        fields.put("plan", campaign.planCode());
        fields.put("link", "/campaigns/" + campaign.id());
        fields.put("total", String.valueOf(campaign.total()));
        fields.put("signed", text(campaign, LetterState.ARCHIVED));
        fields.put("deemed", text(campaign, LetterState.DEEMED_ACCEPTED));
        fields.put("declined", text(campaign, LetterState.DECLINED));
        fields.put("expired", text(campaign, LetterState.EXPIRED));
        fields.put("recalled", text(campaign, LetterState.RECALLED));
        return new MailOutbox.Request(
                campaign.id().subject() + ":settled",
                "campaign-settled",
                creator.language(),
                creator.id(),
                creator.mail(),
                campaign.id().subject(),
                fields,
                List.of());
    }

    private static String text(CampaignView campaign, LetterState state) {
        return String.valueOf(campaign.count(state));
    }
}
