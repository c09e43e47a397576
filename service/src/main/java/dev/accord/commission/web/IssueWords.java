package dev.accord.commission.web;

import dev.accord.shared.Issue;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an issue of a stored import says, in the reader's language. */
@Component
class IssueWords {

    private final MessageSource messages;

    IssueWords(MessageSource messages) {
        this.messages = messages;
    }

    ImportJson.IssueJson json(Issue issue) {
        return new ImportJson.IssueJson(
                issue.code(), issue.row(), issue.field(), text(issue, ""), text(issue, ".mend"));
    }

    private String text(Issue issue, String part) {
        return Objects.requireNonNullElse(
                messages.getMessage(
                        "issue." + issue.code() + part, issue.args().toArray(), "", LocaleContextHolder.getLocale()),
                "");
    }
}
