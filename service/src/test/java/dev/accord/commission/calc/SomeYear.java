package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary deals of a small company in one year, and a plan that uses most of what plans can say. */
final class SomeYear {

    static final List<String> SELLERS = List.of("E1", "E2", "E3");

    static final PlanDefinition PLAN = PlanFile.fromYaml("""
        code: P
        name: Everything
        period: { from: 2027-01-01, to: 2027-12-31 }
        currency: USD
        targetIncentive: 120000
        components:
        - code: MARGINAL
          name: Marginal
          weight: 60%
          measure: { kind: amount, field: amount }
          quota: { amount: 100000, per: quarter, ramp: [{ month: 1, share: 50% }] }
          rateTable: { mode: marginal, evaluation: quarter, on: attainment, tiers: [{ low: 0%, high: 50%, rate: 0.7 }, { low: 50%, high: 100%, rate: 1.3 }, { low: 100%, rate: 2 }] }
          caps: [{ scope: transaction, amount: 20000 }, { scope: period, amount: 40000 }]
          floors: [{ scope: period, amount: 100 }]
          holdback: { share: 10%, release: period_end, afterDays: 40 }
        - code: WHOLE
          name: Whole
          weight: 40%
          measure: { kind: amount, field: amount }
          rateTable: { mode: whole, evaluation: quarter, on: amount, tiers: [{ low: 0, high: 50000, rate: 2% }, { low: 50000, high: 150000, rate: 3% }, { low: 150000, rate: 4% }] }
          gate: { component: MARGINAL, atLeast: 40%, otherwise: first_tier }
        - code: SPIFF
          name: Spiff
          measure: { kind: count }
          rateTable: { mode: fixed, evaluation: half, on: count, tiers: [{ low: 0, high: 5, amount: 0 }, { low: 5, amount: 500 }] }
          spiffs: [{ code: BIG, name: Big, amount: 250, frequency: every_time, filters: [{ field: amount, operator: at_least, values: [30000] }] }]
        - code: LINE
          name: Line
          measure: { kind: amount, field: amount }
          credit: { kind: rollup, levels: [{ level: 1, rate: 20% }] }
          rateTable: { mode: marginal, evaluation: year, on: amount, tiers: [{ low: 0, rate: 1% }] }
        draws: [{ kind: recoverable, guarantee: false, amount: 1000, per: month, firstMonth: 1, lastMonth: 3 }]
        payment: { minimum: 50, maximum: 60000 }
        """);

    private SomeYear() {}

    static Arbitrary<List<Deal>> deals(int most) {
        Arbitrary<Deal> deal = Combinators.combine(
                        Arbitraries.integers().between(0, 180),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(60000))
                                .ofScale(2),
                        Arbitraries.integers().between(0, 3))
                .as(SomeYear::deal);
        return deal.withoutEdgeCases().list().ofMinSize(1).ofMaxSize(most).map(SomeYear::named);
    }

    private static Deal deal(int day, BigDecimal amount, int who) {
        List<Deal.Participant> participants = who == 3
                ? List.of(part("E1", "0.5"), part("E2", "0.25"), part("E3", "0.25"))
                : List.of(part(SELLERS.get(who), "1"));
        return deal("", LocalDate.of(2027, 1, 1).plusDays(day), amount, participants, null);
    }

    static Deal.Participant part(String person, String share) {
        return new Deal.Participant(person, new BigDecimal(share), Deal.Part.SELLER);
    }

    static Deal deal(
            String id, LocalDate booked, BigDecimal amount, List<Deal.Participant> participants, String reverses) {
        return new Deal(
                id,
                booked,
                null,
                List.of(),
                amount,
                "USD",
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                participants,
                false,
                Map.of(),
                reverses,
                null);
    }

    private static List<Deal> named(List<Deal> deals) {
        List<Deal> named = new ArrayList<>();
        for (Deal deal : deals) {
            named.add(deal("D" + named.size(), deal.booked(), deal.amount(), deal.participants(), null));
        }
        return named;
    }

    static Facts facts(List<Deal> deals) {
        return facts(PLAN, deals, null, Map.of());
    }

    static Facts facts(PlanDefinition plan, List<Deal> deals, String closed, Map<String, History> history) {
        List<Enrolment> enrolments = new ArrayList<>();
        for (String person : List.of("E1", "E2", "E3", "M1")) {
            enrolments.add(new Enrolment(
                    person,
                    plan,
                    List.of(new Enrolment.Segment(
                            new EffectiveRange(LocalDate.of(2027, 1, 1), null), null, Map.of()))));
        }
        return new Facts(
                PayCalendar.months(1),
                enrolments,
                deals,
                List.of(),
                (from, to, day) -> null,
                (person, day) -> person.equals("M1") ? null : "M1",
                List.of(),
                Map.of(),
                closed,
                history);
    }

    /** Everything a result says, as text: two results are the same when this is. */
    static String written(PayeeOutcome payee) {
        StringBuilder text = new StringBuilder(payee.personId());
        for (PlanOutcome plan : payee.plans()) {
            for (List<Line> lines : List.of(plan.lines(), plan.corrections())) {
                lines.forEach(line -> text.append('\n')
                        .append(line.key())
                        .append(line.period())
                        .append(line.amount())
                        .append(line.steps()));
            }
            text.append(plan.settlements()).append(plan.attainments());
        }
        return text.append(payee.uncredited()).toString();
    }

    static String written(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.payees().forEach(payee -> text.append(written(payee)).append('\n'));
        return text.append(outcome.uncredited()).toString();
    }

    /** Closes a period: what it posted, and its balances, become history. */
    static Map<String, History> close(Outcome outcome, String period, Map<String, History> before) {
        Map<String, History> after = new HashMap<>();
        int ordinal = PayCalendar.months(1).named(period).ordinal();
        for (PayeeOutcome payee : outcome.payees()) {
            List<History.Posted> posted = new ArrayList<>(
                    before.getOrDefault(payee.personId(), History.NONE).posted());
            Map<String, Balances> balances = new HashMap<>();
            for (PlanOutcome plan : payee.plans()) {
                plan.lines().stream()
                        .filter(line -> line.period() == ordinal)
                        .forEach(line -> posted.add(post(line, period)));
                plan.corrections().forEach(line -> posted.add(post(line, period)));
                plan.settlements().stream()
                        .filter(it -> it.period().equals(period))
                        .forEach(it -> balances.put(plan.planCode(), it.balances()));
            }
            after.put(payee.personId(), new History(posted, balances));
        }
        return after;
    }

    private static History.Posted post(Line line, String period) {
        return new History.Posted(line.key(), period, line.amount(), line.input());
    }
}
