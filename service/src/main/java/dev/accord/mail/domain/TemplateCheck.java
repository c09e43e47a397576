package dev.accord.mail.domain;

import dev.accord.mail.MailTemplate;
import dev.accord.shared.Issue;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At start: says which mail templates would be refused when they are needed. */
@Component
class TemplateCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final List<MailTemplate> declared;
    private final MailTemplates templates;

    TemplateCheck(List<MailTemplate> declared, MailTemplates templates) {
        this.declared = declared;
        this.templates = templates;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        issues().forEach(issue -> LOG.error("Mail template: {} {}", issue.code(), issue.args()));
    }

    List<Issue> issues() {
        return declared.stream()
                .flatMap(template -> List.of(Locale.ENGLISH, Locale.JAPANESE).stream()
                        .flatMap(language -> templates.check(template.name(), language, template.fields()).stream()))
                .toList();
    }
}
