package dev.accord.shared.web;

import dev.accord.shared.Issue;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Looks up what an {@link Issue} says, for pages ({@code ${@issues.of(issue)}}) and for problem details. */
@Component("issues")
public class IssueTexts {

    private final MessageSource messages;

    IssueTexts(MessageSource messages) {
        this.messages = messages;
    }

    public IssueText of(Issue issue) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] args = issue.args().toArray();
        String key = "issue." + issue.code();
        String message = messages.getMessage(key, args, null, locale);
        String mend = messages.getMessage(key + ".mend", args, null, locale);
        return IssueText.of(
                issue, message == null ? withoutText(issue) : message, mend == null || mend.isBlank() ? null : mend);
    }

    public List<IssueText> all(List<Issue> issues) {
        return issues.stream().map(this::of).toList();
    }

    public String sentence(String key, List<String> args) {
        return messages.getMessage(key, args.toArray(), LocaleContextHolder.getLocale());
    }

    /** A text that is missing must not hide the reason. */
    private static String withoutText(Issue issue) {
        return issue.args().isEmpty() ? issue.code() : issue.code() + ": " + String.join(", ", issue.args());
    }
}
