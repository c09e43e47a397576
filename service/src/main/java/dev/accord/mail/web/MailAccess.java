package dev.accord.mail.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;

/** The send log is read by comp, admin and auditors, and acted on by comp and admin; for everybody else it does not exist. */
final class MailAccess {

    private MailAccess() {}

    static void requireReader(CurrentUser user) {
        if (!user.hasAny(Role.COMP, Role.ADMIN, Role.AUDITOR)) {
            throw Refusal.notFound();
        }
    }

    static boolean mayResend(CurrentUser user) {
        return user.hasAny(Role.COMP, Role.ADMIN);
    }

    static void requireSender(CurrentUser user) {
        requireReader(user);
        if (!mayResend(user)) {
            throw Refusal.forbidden(Issue.of("mail.comp-only"));
        }
    }
}
