package dev.accord.distribution.web;

import dev.accord.distribution.LetterFilter;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class DistributionNavigation implements Navigation {

    private static final Set<String> CAMPAIGN_READERS = Set.of("comp", "finance", "legal", "admin", "auditor");

    private final LetterReads reads;

    DistributionNavigation(LetterReads reads) {
        this.reads = reads;
    }

    @Override
    public List<NavEntry> entriesFor(String personId, Set<String> roles) {
        List<NavEntry> entries = new ArrayList<>();
        if (roles.contains("rep") || reads.count(LetterFilter.ofPerson(personId)) > 0) {
            entries.add(new NavEntry(10, "nav.letters", "/letters", "letter", reads.waitingFor(personId)));
        }
        if (roles.stream().anyMatch(CAMPAIGN_READERS::contains)) {
            entries.add(new NavEntry(30, "nav.campaigns", "/campaigns", "campaign", 0));
        }
        if (roles.contains("manager")) {
            entries.add(new NavEntry(41, "nav.team", "/team/letters", "team", 0));
        }
        return entries;
    }
}
