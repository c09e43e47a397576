package dev.accord.shell.errors;

import dev.accord.shared.web.IssueText;
import dev.accord.shared.web.IssueTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts a {@link Problem} into the form the asker reads: RFC 9457 under {@code /api}, a fragment for htmx, a page for a browser. */
@Component
class ProblemAnswer {

    private final IssueTexts texts;
    private final MessageSource messages;

    ProblemAnswer(IssueTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** @param reference what finds the entry in the log; {@code null} unless it was our fault */
    Object to(HttpServletRequest request, String path, Problem problem, @Nullable String reference) {
        List<IssueText> issues = texts.all(problem.issues());
        if (path.startsWith("/api/")) {
            return details(path, problem, issues, reference);
        }
        Map<String, @Nullable Object> model = Map.of(
                "status",
                problem.status().value(),
                "issues",
                issues,
                "title",
                title(problem.status()),
                "reference",
                reference == null ? "" : reference);
        boolean fragment = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        return new ModelAndView(fragment ? "fragments :: issues" : "shell/error", model, problem.status());
    }

    private ResponseEntity<ProblemDetail> details(
            String path, Problem problem, List<IssueText> issues, @Nullable String reference) {
        ProblemDetail details = ProblemDetail.forStatusAndDetail(
                problem.status(),
                issues.isEmpty() ? title(problem.status()) : issues.getFirst().message());
        details.setTitle(title(problem.status()));
        details.setInstance(URI.create(path));
        details.setProperty("issues", issues);
        if (reference != null) {
            details.setProperty("reference", reference);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        LocaleContextHolder.getLocale().getLanguage())
                .body(details);
    }

    private String title(HttpStatus status) {
        String fallback = status.is4xxClientError() ? "error.400.title" : "error.500.title";
        String key = "error." + status.value() + ".title";
        String own = messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return own == null ? messages.getMessage(fallback, null, LocaleContextHolder.getLocale()) : own;
    }
}
