package dev.accord.commission.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PeriodNavigation implements Navigation {

    private static final Set<String> READERS = Set.of("comp", "finance", "auditor");

    PeriodNavigation() {}

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        return roles.stream().anyMatch(READERS::contains)
                ? List.of(
                        new NavEntry(52, "nav.periods", "/periods", "calendar", 0),
                        // The same entry stands for what one reaches from there.
                        new NavEntry(53, "nav.periods", "/runs", "calendar", 0),
                        new NavEntry(54, "nav.periods", "/attainment", "calendar", 0),
                        new NavEntry(55, "nav.periods", "/plan-tests", "calendar", 0))
                : List.of();
    }
}
