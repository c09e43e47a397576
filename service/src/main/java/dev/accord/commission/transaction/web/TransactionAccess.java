package dev.accord.commission.transaction.web;

import dev.accord.commission.transaction.TransactionFilter;
import dev.accord.commission.transaction.TransactionView;
import dev.accord.commission.transaction.Transactions;
import dev.accord.commission.web.FactAccess;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import org.springframework.stereotype.Component;

/** Comp, finance and auditors see every transaction; a rep or manager those in which they take part; nobody else any. */
@Component
class TransactionAccess {

    private final FactAccess facts;
    private final Transactions transactions;

    TransactionAccess(FactAccess facts, Transactions transactions) {
        this.facts = facts;
        this.transactions = transactions;
    }

    TransactionFilter seen(CurrentUser user, TransactionFilter filter) {
        if (facts.readsAll(user)) {
            return filter;
        }
        if (!user.hasAny(Role.REP, Role.MANAGER)) {
            throw Refusal.notFound();
        }
        return filter.onlyOf(user.id());
    }

    TransactionView required(CurrentUser user, String id) {
        return transactions
                .find(id)
                .filter(found -> facts.readsAll(user)
                        || (user.hasAny(Role.REP, Role.MANAGER) && found.hasParticipant(user.id())))
                .orElseThrow(Refusal::notFound);
    }

    boolean readsAll(CurrentUser user) {
        return facts.readsAll(user);
    }

    boolean writes(CurrentUser user) {
        return facts.writes(user);
    }
}
