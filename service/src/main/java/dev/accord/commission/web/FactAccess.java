package dev.accord.commission.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who reads all facts (comp, finance, auditors) and who changes them (comp). */
@Component
public class FactAccess {

    FactAccess() {}

    public boolean readsAll(CurrentUser user) {
        return user.hasAny(Role.COMP, Role.FINANCE, Role.AUDITOR);
    }

    public boolean writes(CurrentUser user) {
        return user.has(Role.COMP);
    }

    public void requireReader(CurrentUser user) {
        if (!readsAll(user)) {
            throw Refusal.notFound();
        }
    }

    /** Whoever may not even read is told that there is nothing. */
    public void requireWriter(CurrentUser user) {
        requireReader(user);
        if (!writes(user)) {
            throw Refusal.forbidden(Issue.of("commission.only-comp"));
        }
    }
}
