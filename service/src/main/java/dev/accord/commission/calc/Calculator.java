package dev.accord.commission.calc;

import java.util.Collection;
import java.util.SortedSet;

/**
 * Computes earnings from facts. One calculator serves many threads: people do not influence one another, so that a payee computed alone comes out as in
 * the complete run.
 */
public final class Calculator {

    private final Facts facts;

    public Calculator(Facts facts) {
        this.facts = facts;
    }

    /** Everybody, from the start of their plans through that period. */
    public Outcome calculate(String throughPeriod) {
        throw new UnsupportedOperationException(throughPeriod + facts);
    }

    /** Only these people; each comes out exactly as in the complete run. */
    public Outcome calculate(String throughPeriod, Collection<String> people) {
        throw new UnsupportedOperationException(throughPeriod + people);
    }

    public PayeeOutcome payee(String personId, String throughPeriod) {
        throw new UnsupportedOperationException(throughPeriod + personId);
    }

    /** Whom a deal can concern: who took part, who covers it, and everybody above them. What changed is computed again for these. */
    public SortedSet<String> concernedBy(Deal deal) {
        throw new UnsupportedOperationException(deal.id());
    }
}
