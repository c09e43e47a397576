package dev.accord.distribution.domain;

import dev.accord.mail.MailTemplate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the mails of {@link LetterMails} give to their templates. */
@Configuration(proxyBeanMethods = false)
class MailTemplatesOfLetters {

    @Bean
    MailTemplate letterSent() {
        return new MailTemplate("letter-sent", Set.of("name", "plan", "due", "link", "campaign", "message"));
    }

    @Bean
    MailTemplate letterReminder() {
        return new MailTemplate("letter-reminder", Set.of("name", "plan", "due", "link", "late"));
    }

    @Bean
    MailTemplate letterEscalation() {
        return new MailTemplate("letter-escalation", Set.of("name", "rep", "plan", "due", "link"));
    }

    @Bean
    MailTemplate letterExpired() {
        return new MailTemplate("letter-expired", Set.of("name", "plan", "due", "link", "deemedAccepted"));
    }

    @Bean
    MailTemplate letterRecalled() {
        return new MailTemplate("letter-recalled", Set.of("name", "plan", "due", "link", "reason"));
    }

    @Bean
    MailTemplate letterArchived() {
        return new MailTemplate(
                "letter-archived", Set.of("name", "plan", "due", "link", "signedAt", "sha256", "verify"));
    }

    @Bean
    MailTemplate campaignSettled() {
        return new MailTemplate(
                "campaign-settled",
                Set.of(
                        "name",
                        "campaign",
                        "plan",
                        "link",
                        "total",
                        "signed",
                        "deemed",
                        "declined",
                        "expired",
                        "recalled"));
    }
}
