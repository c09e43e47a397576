package dev.accord.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What somebody gets who is not signed in: programs a 401, browsers the sign-in page. */
@Component
class EntryPoint implements AuthenticationEntryPoint {

    private final Problems problems;
    private final MessageSource messages;
    private final Languages languages;

    EntryPoint(Problems problems, MessageSource messages, Languages languages) {
        this.problems = problems;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean withCredentials = request.getHeader("Authorization") != null;
        if (e instanceof MustWait wait) {
            response.setHeader("Retry-After", Long.toString(wait.seconds()));
            String words = Waits.words(wait.seconds(), messages, languages.resolveLocale(request));
            problems.write(request, response, 429, "people.security.must-wait", words);
        } else if (Paths.isApi(request) || withCredentials) {
            response.setHeader("WWW-Authenticate", challenge(request));
            problems.write(
                    request,
                    response,
                    401,
                    withCredentials ? "people.security.refused" : "people.security.unauthenticated");
        } else {
            problems.sendTo("/login", request, response, 401, "people.security.unauthenticated");
        }
    }

    private static String challenge(HttpServletRequest request) {
        String sent = String.valueOf(request.getHeader("Authorization"));
        if (sent.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            // The same for every fault: why a token does not hold is nobody's business but the provider's.
            return "Bearer realm=\"Accord\", error=\"invalid_token\"";
        }
        // A browser must not open its own password dialog: it would send those credentials with requests of other
        // sites, too.
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        return (browser ? "Session" : "Basic") + " realm=\"Accord\"";
    }
}
