package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.PayCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes earnings from facts. One calculator serves many threads: people do not influence one another, so that a payee computed alone comes out as in
 * the complete run.
 */
public final class Calculator {

    private static final Comparator<Uncredited> ORDER = Comparator.comparing(Uncredited::deal)
            .thenComparing(Uncredited::person, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Uncredited::component, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Uncredited::why);

    private final Facts facts;
    private final Company company;
    private final Crediting crediting;
    private final @Nullable Integer closed;
    private final Parts parts;

    public Calculator(Facts facts) {
        this.facts = facts;
        this.company = new Company(facts);
        this.crediting = new Crediting(facts);
        this.closed = facts.lastClosed() == null
                ? null
                : facts.calendar().named(facts.lastClosed()).ordinal();
        this.parts = Parts.of(company, crediting, facts.deals());
    }

    /** Everybody, from the start of their plans through that period. */
    public Outcome calculate(String throughPeriod) {
        return calculate(throughPeriod, company.enrolments().keySet());
    }

    /** Only these people; each comes out exactly as in the complete run. What nobody gets is told of the whole company. */
    public Outcome calculate(String throughPeriod, Collection<String> people) {
        List<PayeeOutcome> payees = new ArrayList<>();
        calculate(throughPeriod, people, payees::add);
        return new Outcome(payees, uncredited(throughPeriod, payees));
    }

    /** Hands over one person after the other, so that nothing has to be kept. */
    public void calculate(String throughPeriod, Collection<String> people, Consumer<PayeeOutcome> sink) {
        Moment moment = moment(throughPeriod);
        for (String person : new TreeSet<>(people)) {
            sink.accept(payee(person, moment));
        }
    }

    public PayeeOutcome payee(String personId, String throughPeriod) {
        return payee(personId, moment(throughPeriod));
    }

    /** Everybody who is on a plan, in order. */
    public List<String> people() {
        return List.copyOf(company.enrolments().keySet());
    }

    /** What nobody gets as of that period: of the deals themselves, and of the given people's shares. */
    public List<Uncredited> uncredited(String throughPeriod, Collection<PayeeOutcome> payees) {
        Moment moment = moment(throughPeriod);
        Set<String> later = new HashSet<>();
        for (Deal deal : facts.deals()) {
            if (deal.booked().isAfter(moment.end())) {
                later.add(deal.id());
            }
        }
        List<Uncredited> all = new ArrayList<>();
        parts.nobodys().stream().filter(it -> !later.contains(it.deal())).forEach(all::add);
        payees.forEach(payee -> all.addAll(payee.uncredited()));
        all.sort(ORDER);
        return all;
    }

    private PayeeOutcome payee(String person, Moment moment) {
        return new PayeeRun(
                        person, company, moment, company.enrolments().getOrDefault(person, List.of()), parts.of(person))
                .run();
    }

    private Moment moment(String through) {
        PayCalendar calendar = facts.calendar();
        return Moment.of(calendar, calendar.named(through).ordinal(), closed == null ? Integer.MIN_VALUE : closed);
    }

    /** Whom a deal can concern: who took part, who covers it, and everybody above them. What changed is computed again for these. */
    public SortedSet<String> concernedBy(Deal deal) {
        SortedSet<String> people = new TreeSet<>();
        Deal credited = deal.reverses() == null ? null : company.deal(deal.reverses());
        crediting.credit(credited == null ? deal : credited, new Crediting.Sink() {
            @Override
            public void stake(String personId, Stake stake) {
                people.add(personId);
            }

            @Override
            public void nobody(Uncredited uncredited) {
                // nobody is concerned
            }
        });
        return people;
    }
}
