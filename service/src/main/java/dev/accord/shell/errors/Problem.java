package dev.accord.shell.errors;

import dev.accord.shared.Issue;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is answered: the status and every reason. */
record Problem(HttpStatus status, List<Issue> issues) {

    static Problem of(HttpStatus status, String code, Object... args) {
        return new Problem(status, List.of(Issue.of(code, args)));
    }

    /** What is left to say when only the status is known. */
    static Problem of(HttpStatus status) {
        return of(
                status,
                switch (status) {
                    case UNAUTHORIZED -> "shell.sign-in";
                    case FORBIDDEN -> "shell.forbidden";
                    case NOT_FOUND -> "shared.not-found";
                    case METHOD_NOT_ALLOWED -> "shell.method";
                    case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "shell.media-type";
                    case CONFLICT -> "shell.changed-meanwhile";
                    case CONTENT_TOO_LARGE -> "shell.too-large";
                    case TOO_MANY_REQUESTS -> "shell.too-many";
                    case SERVICE_UNAVAILABLE -> "shell.unavailable";
                    default -> status.is4xxClientError() ? "shell.bad-request" : "shell.failed";
                });
    }
}
