package dev.accord.statement.domain;

import dev.accord.mail.MailOutbox;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.statement.StatementView;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails in the life of a statement. None names an amount: a mail is read by more people than its addressee. */
@Component
class StatementMails {

    private final MailOutbox outbox;
    private final People people;
    private final Clock clock;

    StatementMails(MailOutbox outbox, People people, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    void released(StatementView statement) {
        queue(statement, "statement-released", "sent");
    }

    void reminder(StatementView statement, int number) {
        queue(statement, "statement-reminder", "reminder:" + number);
    }

    void again(StatementView statement) {
        queue(statement, "statement-released", "again:" + clock.instant().toEpochMilli());
    }

    private void queue(StatementView statement, String template, String occasion) {
        Person person = people.latest(statement.personId()).orElseThrow();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", statement.personName());
        fields.put("period", statement.period());
        fields.put("link", "/statements/" + statement.id());
        fields.put(
                "until",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(statement.language())
                        .withZone(person.zone())
                        .format(statement.windowEndsAt().minusNanos(1)));
        fields.put("newVersion", statement.version() > 1);
        fields.put("reason", statement.reason() == null ? "" : statement.reason());
        outbox.queue(new MailOutbox.Request(
                statement.id().subject() + ":" + occasion,
                template,
                statement.language(),
                statement.personId(),
                person.mail(),
                statement.id().subject(),
                fields,
                List.of()));
    }
}
