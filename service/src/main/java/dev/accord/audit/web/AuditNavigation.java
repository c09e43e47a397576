package dev.accord.audit.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class AuditNavigation implements Navigation {

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        return roles.contains("auditor") || roles.contains("admin")
                ? List.of(new NavEntry(80, "nav.audit", "/audit", "audit", 0))
                : List.of();
    }
}
