package dev.accord.shell.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers everything a controller throws. What is our fault is logged under a reference the person can pass on; nobody sees a stack trace. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ProblemAnswer answer;

    ErrorAdvice(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** The caller went away: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        log.debug("The caller went away: {}", gone.getMessage());
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AuthenticationException) {
            // The security filters know how to ask this caller to sign in.
            throw thrown;
        }
        Problem problem = Problems.of(thrown);
        String reference = null;
        if (problem.status().is5xxServerError()) {
            reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("{} {} failed [{}]", request.getMethod(), request.getRequestURI(), reference, thrown);
        }
        return answer.to(request, request.getRequestURI(), problem, reference);
    }
}
