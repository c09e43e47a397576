package dev.accord.shared.web;

import dev.accord.shared.Issue;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the reader's language.
 *
 * @param mend what to do about it; {@code null} when the sentence says so itself
 */
public record IssueText(
        String code,
        @Nullable Integer row,
        @Nullable String field,
        String message,
        @Nullable String mend) {

    static IssueText of(Issue issue, String message, @Nullable String mend) {
        return new IssueText(issue.code(), issue.row(), issue.field(), message, mend);
    }
}
