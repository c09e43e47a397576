package dev.accord.commission.transaction.web;

import dev.accord.commission.transaction.TransactionView;
import dev.accord.commission.transaction.Transactions;
import dev.accord.shared.web.SearchHit;
import dev.accord.shared.web.SearchProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds a transaction by its whole id, which needs no search through all of them. */
@Component
class TransactionSearch implements SearchProvider {

    private static final Set<String> READERS = Set.of("comp", "finance", "auditor");
    private static final Set<String> SELLERS = Set.of("rep", "manager");

    private final Transactions transactions;

    TransactionSearch(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<SearchHit> search(String query, String personId, Set<String> roles, Locale language, int limit) {
        boolean all = roles.stream().anyMatch(READERS::contains);
        boolean own = roles.stream().anyMatch(SELLERS::contains);
        return transactions
                .find(query)
                .filter(found -> all || (own && found.hasParticipant(personId)))
                .map(TransactionSearch::hit)
                .stream()
                .toList();
    }

    private static SearchHit hit(TransactionView found) {
        return new SearchHit(
                "facts.nav",
                found.id(),
                Objects.requireNonNullElse(found.customer(), ""),
                "/transactions/one?id=" + URLEncoder.encode(found.id(), StandardCharsets.UTF_8));
    }
}
