package dev.accord.commission.transaction.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class TransactionNavigation implements Navigation {

    private static final Set<String> READERS = Set.of("comp", "finance", "auditor");

    TransactionNavigation() {}

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        return roles.stream().anyMatch(READERS::contains)
                ? List.of(
                        new NavEntry(50, "facts.nav", "/transactions", "transactions", 0),
                        // The same entry stands for what one reaches from there.
                        new NavEntry(51, "facts.nav", "/facts", "transactions", 0))
                : List.of();
    }
}
