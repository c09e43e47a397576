package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignTerms;
import dev.accord.mail.MailOutbox;
import dev.accord.mail.MailOutbox.Attachment;
import dev.accord.people.Person;
import dev.accord.plan.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails in the life of a letter, in the recipient's language. Each has a key of its own, so that a repeated job sends nothing twice. */
@Component
class LetterMails {

    private final MailOutbox outbox;
    private final Plans plans;

    LetterMails(MailOutbox outbox, Plans plans) {
        this.outbox = outbox;
        this.plans = plans;
    }

    void sent(Letter letter, CampaignTerms terms, String occasion) {
        Map<String, Object> fields = fields(letter);
        fields.put("campaign", terms.name());
        fields.put("message", orEmpty(terms.message()));
        toRep(letter, "letter-sent", occasion, fields, List.of());
    }

    void reminder(Letter letter, Instant now, String occasion) {
        Map<String, Object> fields = fields(letter);
        fields.put("late", Objects.requireNonNull(letter.dueAt()).isBefore(now));
        toRep(letter, "letter-reminder", occasion, fields, List.of());
    }

    void escalation(Letter letter, Person manager, String occasion) {
        Addressee rep = letter.addressee();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", manager.name());
        fields.put("rep", rep.name());
        fields.put("plan", planName(letter, manager.language()));
        fields.put("due", due(letter, manager.language()));
        fields.put("link", link(letter));
        outbox.queue(new MailOutbox.Request(
                letter.id().subject() + ":" + occasion,
                "letter-escalation",
                manager.language(),
                manager.id(),
                manager.mail(),
                letter.id().subject(),
                fields,
                List.of()));
    }

    void deadlinePassed(Letter letter, boolean deemedAccepted) {
        Map<String, Object> fields = fields(letter);
        fields.put("deemedAccepted", deemedAccepted);
        toRep(letter, "letter-expired", "deadline", fields, List.of());
    }

    void recalled(Letter letter) {
        Map<String, Object> fields = fields(letter);
        fields.put("reason", orEmpty(letter.reason()));
        toRep(letter, "letter-recalled", "recalled", fields, List.of());
    }

    void archived(Letter letter, String sealedSha256, String fileName) {
        Map<String, Object> fields = fields(letter);
        Addressee rep = letter.addressee();
        fields.put("signedAt", moment(Objects.requireNonNull(letter.decidedAt()), rep.language(), rep.zone()));
        fields.put("sha256", sealedSha256);
        fields.put("verify", "/verify/" + sealedSha256);
        toRep(letter, "letter-archived", "archived", fields, List.of(new Attachment(sealedSha256, fileName)));
    }

    private void toRep(
            Letter letter, String template, String occasion, Map<String, Object> fields, List<Attachment> attachments) {
        Addressee rep = letter.addressee();
        outbox.queue(new MailOutbox.Request(
                letter.id().subject() + ":" + occasion,
                template,
                rep.language(),
                rep.id(),
                rep.mail(),
                letter.id().subject(),
                fields,
                attachments));
    }

    private Map<String, Object> fields(Letter letter) {
        Addressee rep = letter.addressee();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", rep.name());
        fields.put("plan", planName(letter, rep.language()));
        fields.put("due", due(letter, rep.language()));
        fields.put("link", link(letter));
        return fields;
    }

    private String planName(Letter letter, Locale language) {
        return plans.get(letter.planVersion()).name(language);
    }

    private static String link(Letter letter) {
        return "/letters/" + letter.id();
    }

    private static String due(Letter letter, Locale language) {
        Instant dueAt = letter.dueAt();
        if (dueAt == null) {
            return "";
        }
        LocalDate day =
                LocalDate.ofInstant(dueAt.minusNanos(1), letter.addressee().zone());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private static String moment(Instant instant, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(language)
                .withZone(zone)
                .format(instant);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
