package dev.accord.commission.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What must hold whatever is sold. */
class CalculatorPropertyTests {

    @Provide
    Arbitrary<List<Deal>> deals() {
        return SomeYear.deals(25);
    }

    @Property(tries = 150)
    void theOrderOfTheInputDoesNotMatter(@ForAll("deals") List<Deal> deals, @ForAll long seed) {
        List<Deal> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(SomeYear.written(new Calculator(SomeYear.facts(shuffled)).calculate("2027-06")))
                .isEqualTo(SomeYear.written(new Calculator(SomeYear.facts(deals)).calculate("2027-06")));
    }

    @Property(tries = 100)
    void neitherBatchesNorThreadsMatter(@ForAll("deals") List<Deal> deals) {
        Calculator calculator = new Calculator(SomeYear.facts(deals));
        Map<String, String> alone = new HashMap<>();
        calculator.people().parallelStream()
                .map(person -> calculator.payee(person, "2027-06"))
                .forEachOrdered(payee -> alone.put(payee.personId(), SomeYear.written(payee)));
        calculator
                .calculate("2027-06")
                .payees()
                .forEach(payee -> assertThat(alone.get(payee.personId())).isEqualTo(SomeYear.written(payee)));
    }

    @Property(tries = 100)
    void computingOnlyWhomAChangeConcernsGivesTheCompleteResult(@ForAll("deals") List<Deal> deals) {
        Deal last = deals.getLast();
        Calculator before = new Calculator(SomeYear.facts(deals.subList(0, deals.size() - 1)));
        Calculator after = new Calculator(SomeYear.facts(deals));
        Map<String, String> incremental = before.calculate("2027-06").payees().stream()
                .collect(Collectors.toMap(PayeeOutcome::personId, SomeYear::written));
        after.concernedBy(last)
                .forEach(person -> incremental.put(person, SomeYear.written(after.payee(person, "2027-06"))));
        after.calculate("2027-06")
                .payees()
                .forEach(payee -> assertThat(incremental.get(payee.personId())).isEqualTo(SomeYear.written(payee)));
    }

    @Property
    void splitsAddUpExactly(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal amount,
            @ForAll("shares") List<BigDecimal> shares) {
        BigDecimal[] parts = Splits.allot(amount, shares, 2);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.length; i++) {
            sum = sum.add(parts[i]);
            assertThat(parts[i].subtract(amount.multiply(shares.get(i))).abs()).isLessThan(new BigDecimal("0.01"));
        }
        assertThat(sum).isEqualByComparingTo(amount);
    }

    /** Shares that add up to 1, with up to six digits. */
    @Provide
    Arbitrary<List<BigDecimal>> shares() {
        return Arbitraries.integers()
                .between(1, 1000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> {
                    int all = parts.stream().mapToInt(it -> it).sum();
                    List<BigDecimal> shares = new ArrayList<>();
                    BigDecimal left = BigDecimal.ONE;
                    for (int i = 0; i < parts.size() - 1; i++) {
                        BigDecimal share =
                                BigDecimal.valueOf(parts.get(i)).divide(BigDecimal.valueOf(all), 6, RoundingMode.DOWN);
                        shares.add(share);
                        left = left.subtract(share);
                    }
                    shares.add(left);
                    return shares;
                });
    }

    @Property(tries = 200)
    void marginalNeverPaysMoreThanWholeWhereRatesRise(@ForAll("deals") List<Deal> deals) {
        assertThat(total(rising("marginal"), deals))
                .isLessThanOrEqualTo(total(rising("whole"), deals).add(cents(deals)));
    }

    /** Each deal may be rounded by half a cent in each of two plans. */
    private static BigDecimal cents(List<Deal> deals) {
        return new BigDecimal("0.04").multiply(BigDecimal.valueOf(deals.size()));
    }

    private static PlanDefinition rising(String mode) {
        return PlanFile.fromYaml("""
            code: P
            name: Rising
            period: { from: 2027-01-01, to: 2027-12-31 }
            currency: USD
            components:
            - code: A
              name: A
              measure: { kind: amount, field: amount }
              rateTable: { mode: %s, evaluation: quarter, on: amount, tiers: [{ low: 0, high: 30000, rate: 1.5%% }, { low: 30000, high: 90000, rate: 2.5%% }, { low: 90000, rate: 6%% }] }
            """.formatted(mode));
    }

    private static BigDecimal total(PlanDefinition plan, List<Deal> deals) {
        return new Calculator(SomeYear.facts(plan, deals, null, Map.of()))
                .calculate("2027-12").payees().stream()
                        .flatMap(payee -> payee.plans().stream())
                        .flatMap(it -> it.lines().stream())
                        .map(Line::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 150)
    void capsAndFloorsHold(@ForAll("deals") List<Deal> deals) {
        for (PayeeOutcome payee :
                new Calculator(SomeYear.facts(deals)).calculate("2027-06").payees()) {
            Map<Integer, BigDecimal> byPeriod = new HashMap<>();
            Map<String, BigDecimal> byDeal = new HashMap<>();
            for (Line line : payee.plans().getFirst().lines()) {
                if ("MARGINAL".equals(line.key().component())) {
                    byPeriod.merge(line.period(), line.amount(), BigDecimal::add);
                    if (line.key().deal() != null) {
                        byDeal.merge(line.key().deal(), line.amount(), BigDecimal::add);
                    }
                }
            }
            assertThat(byPeriod).hasSize(6);
            assertThat(byPeriod.values())
                    .allSatisfy(sum -> assertThat(sum).isBetween(new BigDecimal(100), new BigDecimal(40000)));
            assertThat(byDeal.values()).allSatisfy(sum -> assertThat(sum).isLessThanOrEqualTo(new BigDecimal(20000)));
            assertThat(payee.plans().getFirst().settlements())
                    .allSatisfy(it -> assertThat(it.paid()).isLessThanOrEqualTo(new BigDecimal(60000)));
        }
    }

    @Property(tries = 150)
    void explanationsComputeToTheirEarnings(@ForAll("deals") List<Deal> deals) {
        for (PayeeOutcome payee :
                new Calculator(SomeYear.facts(deals)).calculate("2027-06").payees()) {
            for (Line line : payee.plans().getFirst().lines()) {
                List<Step> steps = line.steps();
                assertThat(steps.getLast().result().decimal()).isEqualByComparingTo(line.amount());
                assertThat(Recomputed.wrong(steps, RoundingMode.HALF_UP)).isEmpty();
            }
        }
    }

    /** Nothing came after the deal: undone, earnings and attainment are as if it had never been. */
    @Property(tries = 150)
    void aReversalAfterPostingGivesTheStateBefore(
            @ForAll("deals") List<Deal> some, @ForAll @IntRange(min = 0, max = 2) int seller) {
        List<Deal> deals =
                some.stream().filter(it -> it.booked().getMonthValue() < 4).toList();
        PlanDefinition plan = rising(seller == 0 ? "marginal" : "whole");
        List<Deal.Participant> by = List.of(SomeYear.part(SomeYear.SELLERS.get(seller), "1"));
        Deal late = SomeYear.deal("X", LocalDate.of(2027, 5, 10), new BigDecimal("12345.67"), by, null);
        Deal undo = SomeYear.deal("Y", LocalDate.of(2027, 6, 10), new BigDecimal("-12345.67"), by, "X");
        List<Deal> with = new ArrayList<>(deals);
        with.add(late);
        Map<String, History> history = Map.of();
        String closed = null;
        for (String period : List.of("2027-01", "2027-02", "2027-03", "2027-04", "2027-05")) {
            history = SomeYear.close(
                    new Calculator(SomeYear.facts(plan, with, closed, history)).calculate(period), period, history);
            closed = period;
        }
        with.add(undo);
        Outcome undone = new Calculator(SomeYear.facts(plan, with, closed, history)).calculate("2027-06");
        Outcome never = new Calculator(SomeYear.facts(plan, deals, null, Map.of())).calculate("2027-06");
        for (int i = 0; i < undone.payees().size(); i++) {
            assertThat(sum(undone.payees().get(i)))
                    .isEqualByComparingTo(sum(never.payees().get(i)));
            assertThat(undone.payees().get(i).plans().getFirst().corrections()).isEmpty();
        }
    }

    private static BigDecimal sum(PayeeOutcome payee) {
        return payee.plans().getFirst().lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** However late deals arrive, what the periods post adds up to what all at once would have given. */
    @Property(tries = 100)
    void lateDealsAreCaughtUpWith(@ForAll("deals") List<Deal> deals, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Integer> arrives = new HashMap<>();
        deals.forEach(deal -> arrives.put(deal.id(), Math.min(7, deal.booked().getMonthValue() + random.nextInt(3))));
        Map<String, History> history = Map.of();
        String closed = null;
        for (int month = 1; month <= 7; month++) {
            int now = month;
            List<Deal> known =
                    deals.stream().filter(it -> arrives.get(it.id()) <= now).toList();
            String period = "2027-0" + month;
            history = SomeYear.close(
                    new Calculator(SomeYear.facts(SomeYear.PLAN, known, closed, history)).calculate(period),
                    period,
                    history);
            closed = period;
        }
        for (PayeeOutcome payee :
                new Calculator(SomeYear.facts(deals)).calculate("2027-07").payees()) {
            BigDecimal posted = history.get(payee.personId()).posted().stream()
                    .map(History.Posted::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(posted).isEqualByComparingTo(sum(payee));
        }
    }

    /** What is earned is paid, held, carried or owed: nothing gets lost on the way. */
    @Property(tries = 150)
    void nothingIsLostBetweenEarningAndPaying(@ForAll("deals") List<Deal> deals) {
        for (PayeeOutcome payee :
                new Calculator(SomeYear.facts(deals)).calculate("2027-06").payees()) {
            BigDecimal earned = sum(payee);
            BigDecimal paid = BigDecimal.ZERO;
            for (Settlement one : payee.plans().getFirst().settlements()) {
                paid = paid.add(one.paid());
            }
            Balances left = payee.plans().getFirst().settlements().getLast().balances();
            BigDecimal held = left.held().stream().map(Balances.Held::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(paid.add(held).add(left.carried()).subtract(left.owedInTotal()))
                    .isEqualByComparingTo(earned);
        }
    }
}
