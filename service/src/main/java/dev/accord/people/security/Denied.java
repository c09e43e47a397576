package dev.accord.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A request without its CSRF token, or beyond the person's roles. Whoever is not signed in is asked to do that first. */
class Denied implements AccessDeniedHandler {

    private final Problems problems;
    private final EntryPoint entryPoint;

    Denied(Problems problems, EntryPoint entryPoint) {
        this.problems = problems;
        this.entryPoint = entryPoint;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(denied instanceof CsrfException)) {
            problems.write(request, response, 403, "people.security.forbidden");
        } else if (authentication == null || !authentication.isAuthenticated()) {
            // The session has ended, most likely: the token went with it.
            entryPoint.commence(request, response, new InsufficientAuthenticationException("Not signed in", denied));
        } else {
            problems.write(request, response, 403, "people.security.page-expired");
        }
    }
}
