package dev.accord.plan.authoring;

import dev.accord.mail.MailOutbox;
import dev.accord.mail.MailTemplate;
import dev.accord.people.People;
import dev.accord.plan.PlanVersionView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The mail that tells author and requester that a draft came back, and why. */
@Component
class AuthoringMails {

    private final MailOutbox outbox;
    private final People people;

    AuthoringMails(MailOutbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    void returned(Authoring authoring, PlanVersionView version, String because) {
        Stream.of(version.submittedBy(), version.owner(), authoring.requestedBy())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(person -> people.latest(person).stream())
                .forEach(to -> outbox.queue(new MailOutbox.Request(
                        version.id().subject() + ":returned:" + authoring.round() + ":" + to.id(),
                        "plan-returned",
                        to.language(),
                        to.id(),
                        to.mail(),
                        version.id().subject(),
                        Map.of(
                                "name", to.name(),
                                "plan", version.name(to.language()),
                                "version", String.valueOf(version.number()),
                                "reason", because,
                                "link", VersionPage.version(version)),
                        List.of())));
    }

    @Bean
    static MailTemplate planReturned() {
        return new MailTemplate("plan-returned", Set.of("name", "plan", "version", "reason", "link"));
    }
}
