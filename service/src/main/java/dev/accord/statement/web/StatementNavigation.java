package dev.accord.statement.web;

import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import dev.accord.statement.domain.StatementReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class StatementNavigation implements Navigation {

    private static final Set<String> RUN_READERS = Set.of("comp", "finance", "auditor");

    private final StatementReads reads;

    StatementNavigation(StatementReads reads) {
        this.reads = reads;
    }

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        List<NavEntry> entries = new ArrayList<>();
        if (roles.contains("rep")) {
            entries.add(new NavEntry(12, "nav.statements", "/statements", "document", reads.waitingFor(personId)));
        }
        if (roles.stream().anyMatch(RUN_READERS::contains)) {
            entries.add(new NavEntry(51, "nav.statement-runs", "/statement-runs", "document", 0));
        }
        return entries;
    }
}
