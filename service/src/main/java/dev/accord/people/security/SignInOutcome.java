package dev.accord.people.security;

import dev.accord.audit.AuditLog;
import dev.accord.shared.Actor;
import dev.accord.shared.SubjectRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After the sign-in page: on to where the person wanted to go, or back to the page with the reason. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignInOutcome(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws jakarta.servlet.ServletException, IOException {
        Actor actor = Actors.of(request, signedIn.getName());
        actor.call(() -> {
            transaction.executeWithoutResult(
                    tx -> audit.record("account.signed-in", SubjectRef.of("person", signedIn.getName()), Map.of()));
            return null;
        });
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String reason = switch (e) {
            case MustWait wait -> "wait=" + wait.seconds();
            case NoSuchPerson unknown -> "unknown";
            case OAuth2AuthenticationException failed -> "provider";
            default -> "error";
        };
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}
