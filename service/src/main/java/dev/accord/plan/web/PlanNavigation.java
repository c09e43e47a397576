package dev.accord.plan.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PlanNavigation implements Navigation {

    private static final Set<String> READERS = Set.of("comp", "manager", "finance", "legal", "auditor", "admin");

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        return roles.stream().noneMatch(READERS::contains)
                ? List.of()
                : List.of(new NavEntry(20, "plan.nav", "/plans", "plan", 0));
    }

    static boolean reads(Set<String> roles) {
        return roles.stream().anyMatch(READERS::contains);
    }
}
