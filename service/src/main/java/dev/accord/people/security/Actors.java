package dev.accord.people.security;

import dev.accord.people.domain.Sha256;
import dev.accord.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Who acts, from a web request. */
final class Actors {

    static final String ANONYMOUS = "anonymous";

    private static final int LONGEST_AGENT = 400;

    private Actors() {}

    static Actor of(HttpServletRequest request, String personId) {
        String agent = request.getHeader("User-Agent");
        HttpSession session = request.getSession(false);
        return new Actor(
                personId,
                null,
                request.getRemoteAddr(),
                agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT),
                session == null ? null : Sha256.hex(session.getId()));
    }
}
