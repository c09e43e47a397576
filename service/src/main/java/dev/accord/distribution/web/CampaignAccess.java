package dev.accord.distribution.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import org.springframework.stereotype.Component;

/** Campaigns are run by the comp team and read by finance, legal, admin and auditors; for everybody else they do not exist. */
@Component
class CampaignAccess {

    boolean mayRead(CurrentUser user) {
        return user.hasAny(Role.COMP, Role.FINANCE, Role.LEGAL, Role.ADMIN, Role.AUDITOR);
    }

    boolean mayRun(CurrentUser user) {
        return user.has(Role.COMP);
    }

    void requireReader(CurrentUser user) {
        if (!mayRead(user)) {
            throw Refusal.notFound();
        }
    }

    void requireRunner(CurrentUser user) {
        requireReader(user);
        if (!mayRun(user)) {
            throw Refusal.forbidden(Issue.of("distribution.comp-only"));
        }
    }
}
