package dev.accord.commission.estimate;

import dev.accord.commission.calc.Calculator;
import dev.accord.commission.calc.Deal;
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
        PayeeOutcome before = new Calculator(facts).payee(person, period);
        PayeeOutcome after = new Calculator(facts.withDeals(all)).payee(person, period);
        List<String> ids = hypothetical.stream().map(Deal::id).toList();
        return new Estimate(
                person,
                period,
                changes(before, after),
                after.uncredited().stream()
                        .filter(one -> ids.contains(one.deal()))
                        .toList());
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
        Map<LineKey, BigDecimal> was = new LinkedHashMap<>();
        for (PlanOutcome plan : before.plans()) {
            plan.lines().forEach(line -> was.merge(line.key(), line.amount(), BigDecimal::add));
        }
        List<Change> changes = new ArrayList<>();
        for (PlanOutcome plan : after.plans()) {
            Map<LineKey, List<Line>> now = new LinkedHashMap<>();
            plan.lines()
                    .forEach(line -> now.computeIfAbsent(line.key(), key -> new ArrayList<>())
                            .add(line));
            now.forEach((key, lines) -> {
                BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal more = sum.subtract(was.getOrDefault(key, BigDecimal.ZERO));
                if (more.signum() != 0) {
                    changes.add(new Change(
                            plan.planCode(),
                            key.component(),
                            key.deal(),
                            lines.getLast().kind().name(),
                            more,
                            plan.currency(),
                            lines.stream()
                                    .flatMap(line -> line.steps().stream())
                                    .toList()));
                }
            });
        }
        return changes;
    }
}
