package dev.accord.shell.errors;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what an exception means to the person who caused it. Never repeats an exception's own words: they are for the log. */
final class Problems {

    private Problems() {}

    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> new Problem(status(refusal.kind()), refusal.issues());
            case AccessDeniedException denied -> Problem.of(HttpStatus.FORBIDDEN);
            case OptimisticLockingFailureException lost -> Problem.of(HttpStatus.CONFLICT);
            case MaxUploadSizeExceededException large -> Problem.of(HttpStatus.CONTENT_TOO_LARGE);
            case CannotCreateTransactionException database -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
            case DataAccessResourceFailureException database -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
            case HttpMessageNotReadableException unreadable -> Problem.of(HttpStatus.BAD_REQUEST, "shell.unreadable");
            case MethodArgumentTypeMismatchException type ->
                invalid(type.getName(), "shell.wrong-type", String.valueOf(type.getValue()));
            case MissingServletRequestParameterException missing ->
                invalid(missing.getParameterName(), "shell.missing");
            case MissingServletRequestPartException missing -> invalid(missing.getRequestPartName(), "shell.missing");
            case MissingRequestValueException missing -> Problem.of(HttpStatus.BAD_REQUEST);
            case MethodArgumentNotValidException invalid ->
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        invalid.getFieldErrors().stream().map(Problems::issue).toList());
            case BindException invalid ->
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        invalid.getFieldErrors().stream().map(Problems::issue).toList());
            case HandlerMethodValidationException invalid ->
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        invalid.getAllErrors().stream().map(Problems::issue).toList());
            case ErrorResponse known -> Problem.of(known(known.getStatusCode()));
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    static HttpStatus known(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Problem invalid(String field, String code, Object... args) {
        return new Problem(HttpStatus.BAD_REQUEST, List.of(Issue.at(field, code, args)));
    }

    private static Issue issue(FieldError error) {
        return error.isBindingFailure()
                ? Issue.at(error.getField(), "shell.wrong-type", String.valueOf(error.getRejectedValue()))
                : Issue.at(error.getField(), "shell.field", String.valueOf(error.getDefaultMessage()));
    }

    private static Issue issue(MessageSourceResolvable error) {
        return Issue.of("shell.field", String.valueOf(error.getDefaultMessage()));
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
