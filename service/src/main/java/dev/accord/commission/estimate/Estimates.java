package dev.accord.commission.estimate;

import dev.accord.commission.calc.Calculator;
import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Enrolment;
import dev.accord.commission.calc.Facts;
import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.LineKey;
import dev.accord.commission.calc.PayeeOutcome;
import dev.accord.commission.calc.PlanOutcome;
import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Uncredited;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.run.FactLoader;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Eligibility;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * "What would this deal pay?" The person's own earnings computed with the hypothetical deals and without: the difference is what they bring, retroactive
 * tiers and caps included. An estimate, not a promise, and never stored.
 */
@Service
public class Estimates {

    private final FactLoader loader;
    private final Calendars calendars;
    private final People people;

    Estimates(FactLoader loader, Calendars calendars, People people) {
        this.loader = loader;
        this.calendars = calendars;
        this.people = people;
    }

    /**
     * @param period through which it was computed
     * @param lines what changes, with the steps
     * @param uncredited why a deal would bring nothing
     */
    public record Estimate(String person, String period, List<Change> lines, List<Uncredited> uncredited) {}

    /**
     * @param deal the hypothetical one, or an earlier one that is paid better because of it
     * @param amount what is added, in the plan's currency
     */
    public record Change(
            String plan,
            @Nullable String component,
            @Nullable String deal,
            String kind,
            BigDecimal amount,
            String currency,
            List<Step> steps) {}

    /** @throws Refusal when a deal lies in no period */
    public Estimate of(String person, List<Deal> hypothetical) {
        LocalDate last = hypothetical.stream()
                .map(Estimates::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> Refusal.invalid(Issue.at("deals", "commission.estimate.no-deal")));
        var calendar = calendars.current().orElseThrow(() -> Refusal.conflict(Issue.of("commission.run.no-calendar")));
        if (!calendar.covers(last)) {
            throw Refusal.invalid(Issue.at("deals", "commission.estimate.no-period", last));
        }
        String period = calendar.of(last).id();
        Facts facts = loader.of(person, period, line(person, last));
        if (facts.enrolments().isEmpty()) {
            throw Refusal.conflict(Issue.of("commission.estimate.no-plan"));
        }
        List<Deal> all = new ArrayList<>(facts.deals());
        all.addAll(hypothetical);
        String through = paidBy(facts, last);
        PayeeOutcome before = new Calculator(facts).payee(person, through);
        PayeeOutcome after = new Calculator(facts.withDeals(all)).payee(person, through);
        List<String> ids = hypothetical.stream().map(Deal::id).toList();
        return new Estimate(
                person,
                through,
                changes(before, after),
                after.uncredited().stream()
                        .filter(one -> ids.contains(one.deal()))
                        .toList());
    }

    /** The period with which the last of it is paid: after waiting days, at the end of the longest payout interval. */
    private static String paidBy(Facts facts, LocalDate last) {
        int through = facts.calendar().of(last).ordinal();
        for (Enrolment enrolment : facts.enrolments()) {
            for (Component component : enrolment.plan().components()) {
                int days = component.eligibility().parts().stream()
                        .mapToInt(Eligibility.Part::waitingDays)
                        .max()
                        .orElse(0);
                LocalDate counts = last.plusDays(days);
                if (facts.calendar().covers(counts)) {
                    through = Math.max(
                            through,
                            facts.calendar().window(component.payout(), counts).last());
                }
            }
        }
        return facts.calendar().at(through).id();
    }

    /** A manager is credited for what the line below sells. */
    private TreeSet<String> line(String person, LocalDate day) {
        TreeSet<String> line = new TreeSet<>(List.of(person));
        people.reportsOf(person, day, true).stream().map(Person::id).forEach(line::add);
        return line;
    }

    private static LocalDate lastDay(Deal deal) {
        return Stream.concat(
                        Stream.concat(Stream.of(deal.booked()), Stream.ofNullable(deal.invoiced())),
                        deal.payments().stream().map(Deal.Payment::on))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Change> changes(PayeeOutcome before, PayeeOutcome after) {
        Map<LineKey, Told> was = told(before);
        Map<LineKey, Told> is = told(after);
        List<Change> changes = new ArrayList<>();
        is.forEach((key, now) -> {
            Told then = was.remove(key);
            add(changes, key, now, then == null ? now.sum() : now.sum().subtract(then.sum()));
        });
        // A floor that no longer has to raise anything is a line less.
        was.forEach((key, then) -> add(changes, key, then, then.sum().negate()));
        return changes;
    }

    private static void add(List<Change> changes, LineKey key, Told told, BigDecimal more) {
        if (more.signum() != 0) {
            changes.add(new Change(
                    key.planCode(),
                    key.component(),
                    key.deal(),
                    told.lines().getLast().kind().name(),
                    more,
                    told.currency(),
                    told.lines().stream().flatMap(line -> line.steps().stream()).toList()));
        }
    }

    /** What is said under one key. */
    private record Told(String currency, List<Line> lines) {
        BigDecimal sum() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static Map<LineKey, Told> told(PayeeOutcome payee) {
        Map<LineKey, Told> told = new LinkedHashMap<>();
        for (PlanOutcome plan : payee.plans()) {
            for (Line line : plan.lines()) {
                told.computeIfAbsent(line.key(), key -> new Told(plan.currency(), new ArrayList<>()))
                        .lines()
                        .add(line);
            }
        }
        return told;
    }
}
