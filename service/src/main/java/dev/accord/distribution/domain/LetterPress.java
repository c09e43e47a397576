package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.LetterId;
import dev.accord.people.Person;
import dev.accord.workflow.Engine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes letters a batch at a time, each with the start of its process in the same transaction. */
@Component
class LetterPress {

    private final JdbcClient jdbc;
    private final Engine engine;
    private final LetterTrail trail;
    private final Clock clock;

    LetterPress(JdbcClient jdbc, Engine engine, LetterTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many letters were new: whoever has one already, or has this version from another campaign, keeps that. */
    @Transactional
    int issue(CampaignId campaign, CampaignTerms terms, List<Person> people, LocalDate asOf, boolean pickedUp) {
        int issued = 0;
        for (Person person : people) {
            LetterId letter = LetterId.create();
            if (insert(letter, campaign, terms, person, asOf, pickedUp)) {
                engine.start(
                        "LetterIssued",
                        letter.subject(),
                        Map.of(
                                "assignee", person.id(),
                                "jurisdiction", person.jurisdiction(),
                                "onDeadline", terms.onDeadline().key()));
                trail.note(letter, "issued", Map.of("campaign", campaign.value(), "person", person.id()));
                issued++;
            }
        }
        return issued;
    }

    private boolean insert(
            LetterId letter,
            CampaignId campaign,
            CampaignTerms terms,
            Person person,
            LocalDate asOf,
            boolean pickedUp) {
        return jdbc.sql("""
            insert into distribution.letter (id, campaign_id, plan_version, person_id, person_name, mail, language, zone,
                                             jurisdiction, team, picked_up, as_of, state, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'preparing', ?)
            on conflict do nothing\
            """)
                        .params(
                                letter.value(),
                                campaign.value(),
                                terms.planVersion().value(),
                                person.id(),
                                person.name(),
                                person.mail(),
                                person.language().toLanguageTag(),
                                person.zone().getId(),
                                person.jurisdiction(),
                                person.team(),
                                pickedUp,
                                asOf,
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
