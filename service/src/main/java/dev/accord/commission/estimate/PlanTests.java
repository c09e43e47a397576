package dev.accord.commission.estimate;

import dev.accord.commission.calc.Calculator;
import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Enrolment;
import dev.accord.commission.calc.Facts;
import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.PayeeOutcome;
import dev.accord.commission.run.FactLoader;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A plan version tried on real deals beside another one: what it would have earned everybody on the plan. Deals of an earlier year are moved forward by whole
 * months, so that last year's business answers for next year's plan. Only what is earned is compared; nothing is posted, carried or paid.
 */
@Service
public class PlanTests {

    private final FactLoader loader;
    private final Plans plans;

    PlanTests(FactLoader loader, Plans plans) {
        this.loader = loader;
        this.plans = plans;
    }

    /**
     * @param before earned under the one version; zero where it pays nothing
     * @param after under the other
     * @param difference what the other pays more
     */
    public record Row(String person, BigDecimal before, BigDecimal after, BigDecimal difference) {

        Row(String person, BigDecimal before, BigDecimal after) {
            this(person, before, after, after.subtract(before));
        }

        /** How much more, 0.05 being 5 %; {@code null} where there was nothing. */
        public @Nullable BigDecimal share() {
            return before.signum() == 0 ? null : difference().divide(before.abs(), 4, RoundingMode.HALF_UP);
        }
    }

    public record Result(
            String plan,
            int beforeVersion,
            int afterVersion,
            String through,
            String currency,
            List<Row> rows,
            Row total) {}

    /**
     * @param before number of the one version
     * @param after of the other; a draft is as good as an approved one
     * @param through last period that is computed, from the beginning of the plan
     * @param shiftMonths how far deals are moved forward
     * @param sample deals to compute instead of the company's; {@code null}: the company's
     */
    public record Question(
            String plan,
            int before,
            int after,
            String through,
            int shiftMonths,
            @Nullable List<Deal> sample) {}

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        void done(int people, int of);
    }

    public Result compare(Question question, Progress progress) {
        Versions versions = versions(question);
        Facts facts = facts(question, loader.all(question.through()));
        List<Enrolment> one = loader.enrolments(versions.before().id());
        List<Enrolment> other = loader.enrolments(versions.after().id());
        int all = people(one).size() + people(other).size();
        int[] done = {0};
        Consumer<PayeeOutcome> counted = payee -> progress.done(++done[0], all);
        progress.done(0, all);
        Map<String, BigDecimal> was = earned(facts, one, question.through(), counted);
        Map<String, BigDecimal> is = earned(facts, other, question.through(), counted);
        TreeSet<String> people = new TreeSet<>(was.keySet());
        people.addAll(is.keySet());
        List<Row> rows = new ArrayList<>();
        for (String person : people) {
            rows.add(new Row(
                    person, was.getOrDefault(person, BigDecimal.ZERO), is.getOrDefault(person, BigDecimal.ZERO)));
        }
        return new Result(
                question.plan(),
                question.before(),
                question.after(),
                question.through(),
                versions.before().currency(),
                rows,
                total(rows));
    }

    /** One person's lines under both versions. */
    public record Explained(List<Line> before, List<Line> after) {}

    /** @param line everybody whose deals the person may be credited for, the person included */
    public Explained explain(Question question, String person, Collection<String> line) {
        Versions versions = versions(question);
        Facts facts = facts(question, loader.of(person, question.through(), line));
        return new Explained(
                lines(facts, versions.before(), person, question.through()),
                lines(facts, versions.after(), person, question.through()));
    }

    private List<Line> lines(Facts facts, PlanVersionView version, String person, String through) {
        List<Enrolment> own = loader.enrolments(version.id()).stream()
                .filter(enrolment -> enrolment.personId().equals(person))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return new Calculator(facts.afresh(own))
                .payee(person, through).plans().stream()
                        .flatMap(plan -> plan.lines().stream())
                        .toList();
    }

    private record Versions(PlanVersionView before, PlanVersionView after) {}

    private Versions versions(Question question) {
        PlanView plan = plans.findPlan(question.plan()).orElseThrow(Refusal::notFound);
        PlanVersionView one = version(plan, question.before());
        PlanVersionView other = version(plan, question.after());
        if (!one.currency().equals(other.currency())) {
            throw Refusal.invalid(Issue.at("after", "commission.plan-test.currency", one.currency(), other.currency()));
        }
        for (PlanVersionView version : List.of(one, other)) {
            if (!plans.validate(version.id()).isEmpty()) {
                throw Refusal.invalid(Issue.at("after", "commission.plan-test.invalid", version.number()));
            }
        }
        return new Versions(one, other);
    }

    private static Facts facts(Question question, Facts facts) {
        List<Deal> sample = question.sample();
        return facts.withDeals((sample == null ? facts.deals() : sample)
                .stream().map(deal -> shifted(deal, question.shiftMonths())).toList());
    }

    private static Set<String> people(List<Enrolment> enrolments) {
        return enrolments.stream().map(Enrolment::personId).collect(Collectors.toSet());
    }

    private static PlanVersionView version(PlanView plan, int number) {
        return plan.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Row total(List<Row> rows) {
        BigDecimal before = rows.stream().map(Row::before).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal after = rows.stream().map(Row::after).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row("", before, after);
    }

    private static Map<String, BigDecimal> earned(
            Facts facts, List<Enrolment> enrolments, String through, Consumer<PayeeOutcome> counted) {
        Calculator calculator = new Calculator(facts.afresh(enrolments));
        Map<String, BigDecimal> earned = new TreeMap<>();
        calculator.calculate(through, calculator.people(), payee -> {
            BigDecimal sum = payee.plans().stream()
                    .flatMap(plan -> plan.lines().stream())
                    .map(Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            earned.put(payee.personId(), sum);
            counted.accept(payee);
        });
        return earned;
    }

    private static Deal shifted(Deal deal, int months) {
        if (months == 0) {
            return deal;
        }
        return new Deal(
                deal.id(),
                deal.booked().plusMonths(months),
                deal.invoiced() == null ? null : deal.invoiced().plusMonths(months),
                deal.payments().stream()
                        .map(payment -> new Deal.Payment(payment.on().plusMonths(months), payment.amount()))
                        .toList(),
                deal.amount(),
                deal.currency(),
                deal.quantity(),
                deal.cost(),
                deal.product(),
                deal.category(),
                deal.customer(),
                deal.region(),
                deal.participants(),
                deal.commissionFree(),
                deal.attributes(),
                deal.reverses(),
                deal.reversal());
    }
}
