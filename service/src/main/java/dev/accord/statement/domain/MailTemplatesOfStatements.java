package dev.accord.statement.domain;

import dev.accord.mail.MailTemplate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the mails of {@link StatementMails} give to their templates. */
@Configuration(proxyBeanMethods = false)
class MailTemplatesOfStatements {

    private static final Set<String> FIELDS = Set.of("name", "period", "link", "until", "newVersion", "reason");

    @Bean
    MailTemplate statementReleased() {
        return new MailTemplate("statement-released", FIELDS);
    }

    @Bean
    MailTemplate statementReminder() {
        return new MailTemplate("statement-reminder", FIELDS);
    }
}
