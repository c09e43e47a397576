package dev.accord.mail.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail could not be handed over, and whether trying again can help: a 5xx answer or an address that is none never does, everything else
 * (4xx, no connection, time-out) may.
 */
record SmtpFailure(boolean permanent, String reason) {

    static SmtpFailure of(Exception failure) {
        boolean permanent = false;
        Throwable deepest = failure;
        for (Throwable t = failure; t != null; t = next(t)) {
            permanent |= code(t) >= 500 || t instanceof AddressException;
            deepest = t;
        }
        String reason = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return new SmtpFailure(permanent, reason.strip());
    }

    private static int code(Throwable t) {
        return switch (t) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable next(Throwable t) {
        if (t instanceof MessagingException e && e.getNextException() != null) {
            return e.getNextException();
        }
        return t.getCause() == t ? null : t.getCause();
    }
}
