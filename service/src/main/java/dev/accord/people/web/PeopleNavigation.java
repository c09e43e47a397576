package dev.accord.people.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PeopleNavigation implements Navigation {

    private static final Set<String> SEE_EVERYBODY = Set.of("comp", "finance", "admin", "auditor");

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        List<NavEntry> entries = new ArrayList<>();
        if (roles.stream().anyMatch(SEE_EVERYBODY::contains)) {
            entries.add(new NavEntry(60, "nav.people", "/people", "people", 0));
        } else if (roles.contains("manager")) {
            entries.add(new NavEntry(40, "nav.team", "/people", "team", 0));
        }
        if (roles.contains("admin")) {
            entries.add(new NavEntry(90, "nav.accounts", "/admin/accounts", "admin", 0));
        }
        return entries;
    }
}
