package dev.accord.people.security;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says for each request who acts: reads the person's roles as of today, binds {@link CurrentUser} and {@link Actor}, and ends sessions of people who
 * have left or whose password was changed elsewhere.
 */
class CurrentPersonFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentPeople people;
    private final Problems problems;

    CurrentPersonFilter(CurrentPeople people, Problems problems) {
        this.people = people;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isAsset(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<CurrentPeople.Current> current =
                authentication == null || authentication instanceof AnonymousAuthenticationToken
                        ? Optional.empty()
                        : people.of(authentication, request);
        if (current.isEmpty() && authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
        }
        try {
            Actors.of(request, current.map(c -> c.user().id()).orElse(Actors.ANONYMOUS))
                    .bind();
            if (current.isEmpty() || proceeds(current.get(), request, response)) {
                chain.doFilter(request, response);
            }
        } finally {
            Actor.unbind();
        }
    }

    private boolean proceeds(CurrentPeople.Current current, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(CurrentUser.class.getName(), current.user());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(current.authentication());
        SecurityContextHolder.setContext(context);
        if (current.mustChangePassword() && !Paths.isOpenBeforePasswordChange(request)) {
            problems.sendTo("/account/password", request, response, 403, "people.security.must-change");
            return false;
        }
        if (current.user().roles().equals(Set.of(Role.AUDITOR))
                && !READS.contains(request.getMethod())
                && !Paths.isOpenToAuditors(request)) {
            problems.write(request, response, 403, "people.security.read-only");
            return false;
        }
        return true;
    }
}
