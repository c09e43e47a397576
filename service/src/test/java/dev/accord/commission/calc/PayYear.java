package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lives through pay periods as a company does: each is calculated with the deals known by then and closed, and what it posted is the history of the next.
 * Without closing, everything is calculated at once.
 */
final class PayYear {

    record Posted(String person, Line line, String period, boolean correction) {}

    final List<Posted> lines = new ArrayList<>();
    final Map<String, Settlement> settlements = new TreeMap<>();
    Outcome last;

    static PayYear of(Book book, String through, boolean closing) {
        PayYear year = new PayYear();
        int end = book.calendar().named(through).ordinal();
        if (!closing) {
            year.take(
                    book,
                    new Calculator(
                            book.facts(book.deals.stream().map(Book::deal).toList(), "9999", "", Map.of())),
                    through,
                    Integer.MIN_VALUE);
            return year;
        }
        Map<String, History> history = new HashMap<>();
        String closed = "";
        int first = book.enrolments().stream()
                .mapToInt(it -> new Terms(it, book.calendar()).first)
                .min()
                .orElseThrow();
        for (int period = first; period <= end; period++) {
            String id = book.calendar().at(period).id();
            List<Deal> known = new ArrayList<>();
            for (Book.Row row : book.deals) {
                String arrives = row.text(
                        "arrives", book.calendar().of(row.day("booked")).id());
                String leaves = row.text("leaves", "9999");
                if (arrives.compareTo(id) <= 0 && leaves.compareTo(id) > 0) {
                    known.add(Book.deal(row));
                }
            }
            year.take(book, new Calculator(book.facts(known, id, closed, history)), id, period);
            for (PayeeOutcome payee : year.last.payees()) {
                history.put(payee.personId(), year.history(payee, id));
            }
            closed = id;
        }
        return year;
    }

    private History history(PayeeOutcome payee, String id) {
        List<History.Posted> posted = new ArrayList<>();
        for (Posted one : lines) {
            if (one.person().equals(payee.personId())) {
                posted.add(new History.Posted(
                        one.line().key(),
                        one.period(),
                        one.line().amount(),
                        one.line().input()));
            }
        }
        Map<String, Balances> balances = new HashMap<>();
        payee.plans()
                .forEach(plan -> plan.settlements().stream()
                        .filter(settlement -> settlement.period().equals(id))
                        .forEach(settlement -> balances.put(plan.planCode(), settlement.balances())));
        return new History(posted, balances);
    }

    private void take(Book book, Calculator calculator, String through, int only) {
        last = calculator.calculate(through);
        for (PayeeOutcome payee : last.payees()) {
            for (PlanOutcome plan : payee.plans()) {
                for (Line line : plan.lines()) {
                    if (only == Integer.MIN_VALUE || line.period() == only) {
                        lines.add(new Posted(
                                payee.personId(),
                                line,
                                book.calendar().at(line.period()).id(),
                                false));
                    }
                }
                plan.corrections().forEach(line -> lines.add(new Posted(payee.personId(), line, through, true)));
                plan.settlements()
                        .forEach(one ->
                                settlements.put(payee.personId() + " " + plan.planCode() + " " + one.period(), one));
            }
        }
    }

    BigDecimal total() {
        return lines.stream().map(one -> one.line().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
