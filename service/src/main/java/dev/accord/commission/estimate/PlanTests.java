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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
    }

    public record Result(
            String plan,
            int beforeVersion,
            int afterVersion,
            String through,
            String currency,
            List<Row> rows,
            Row total) {}

    /** @param shiftMonths how far deals are moved forward */
    public Result compare(String code, int before, int after, String through, int shiftMonths) {
        PlanView plan = plans.findPlan(code).orElseThrow(Refusal::notFound);
        PlanVersionView one = version(plan, before);
        PlanVersionView other = version(plan, after);
        if (!one.currency().equals(other.currency())) {
            throw Refusal.invalid(Issue.at("after", "commission.plan-test.currency", one.currency(), other.currency()));
        }
        Facts all = loader.all(through);
        Facts facts = all.withDeals(
                all.deals().stream().map(deal -> shifted(deal, shiftMonths)).toList());
        Map<String, BigDecimal> was = earned(facts, loader.enrolments(one.id()), through);
        Map<String, BigDecimal> is = earned(facts, loader.enrolments(other.id()), through);
        TreeSet<String> people = new TreeSet<>(was.keySet());
        people.addAll(is.keySet());
        List<Row> rows = new ArrayList<>();
        for (String person : people) {
            rows.add(new Row(
                    person, was.getOrDefault(person, BigDecimal.ZERO), is.getOrDefault(person, BigDecimal.ZERO)));
        }
        return new Result(code, before, after, through, one.currency(), rows, total(rows));
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

    private static Map<String, BigDecimal> earned(Facts facts, List<Enrolment> enrolments, String through) {
        Calculator calculator = new Calculator(facts.afresh(enrolments));
        Map<String, BigDecimal> earned = new TreeMap<>();
        for (PayeeOutcome payee : calculator.calculate(through).payees()) {
            BigDecimal sum = payee.plans().stream()
                    .flatMap(plan -> plan.lines().stream())
                    .map(Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            earned.put(payee.personId(), sum);
        }
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
