package dev.accord.shell.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong outside a controller: in a filter, in the security chain, in a template. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final ProblemAnswer answer;

    ErrorPages(ProblemAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request) {
        Problem problem = problem(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String reference = null;
        if (problem.status().is5xxServerError()) {
            reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("{} failed [{}]", path, reference, (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return answer.to(request, path, problem, reference);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            HttpStatus status = HttpStatus.resolve(code);
            return Problem.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        }
        return Problem.of(HttpStatus.NOT_FOUND);
    }
}
