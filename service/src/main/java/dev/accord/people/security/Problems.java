package dev.accord.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the security filters, which come before any controller: problem details for programs, a page or a way to go for browsers. */
@Component
class Problems {

    private final MessageSource messages;
    private final Languages languages;
    private final JsonMapper json;

    Problems(MessageSource messages, Languages languages, JsonMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (!Paths.isApi(request) && !Paths.isHtmx(request)) {
            response.sendError(status);
            return;
        }
        Locale locale = languages.resolveLocale(request);
        Map<String, @Nullable Object> issue = new LinkedHashMap<>();
        issue.put("code", code);
        issue.put("row", null);
        issue.put("field", null);
        issue.put("message", messages.getMessage("issue." + code, args, code, locale));
        issue.put("mend", messages.getMessage("issue." + code + ".mend", args, "", locale));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("status", status);
        problem.put("detail", String.valueOf(issue.get("message")));
        problem.put("instance", request.getRequestURI());
        problem.put("issues", List.of(issue));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Leads a browser to a page; a program gets the problem. */
    void sendTo(String path, HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        if (Paths.isHtmx(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + path);
            response.setStatus(204);
        } else if (Paths.isApi(request)) {
            write(request, response, status, code);
        } else {
            response.sendRedirect(request.getContextPath() + path);
        }
    }
}
