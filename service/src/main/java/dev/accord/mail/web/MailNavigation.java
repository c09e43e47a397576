package dev.accord.mail.web;

import dev.accord.mail.domain.SendLog;
import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The send log in the navigation, with the number of mails that were given up. */
@Component
class MailNavigation implements Navigation {

    private final SendLog log;

    MailNavigation(SendLog log) {
        this.log = log;
    }

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        return roles.contains("comp") || roles.contains("admin")
                ? List.of(new NavEntry(85, "nav.mail", "/mail-log", "mail", log.count("failed", null)))
                : List.of();
    }
}
