package dev.accord.commission.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is paid and returned when, what has counted of a deal in the end is what the customer has paid of what is due. */
class PartsPropertyTests {

    private static final LocalDate BOOKED = LocalDate.of(2027, 1, 5);

    /** Somebody paid, or something was returned, so many days after the booking. */
    record Happening(int day, BigDecimal amount, boolean returned) {}

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ONE, BigDecimal.valueOf(700))
                                .ofScale(2),
                        Arbitraries.of(true, false))
                .as(Happening::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void everyPaymentForItsPart(@ForAll("happenings") List<Happening> happenings) {
        List<Deal> deals = deals(happenings);
        BigDecimal due = due(deals);
        BigDecimal expected = paid(deals.getFirst()).min(due);
        assertThat(counted(plan("{ on: payment, partial: true }"), deals)).isEqualByComparingTo(expected);
    }

    @Property(tries = 300)
    void halfAtBookingHalfAtPayment(@ForAll("happenings") List<Happening> happenings) {
        List<Deal> deals = deals(happenings);
        BigDecimal due = due(deals);
        BigDecimal half = due.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
        boolean paid = paid(deals.getFirst()).compareTo(due) >= 0;
        assertThat(counted(plan("{ parts: [{ on: booking, share: 50% }, { on: payment, share: 50% }] }"), deals))
                .isEqualByComparingTo(paid ? due : half);
    }

    @Property(tries = 200)
    void whetherMonthsAreClosedOnTheWayDoesNotMatter(@ForAll("happenings") List<Happening> happenings) {
        List<Deal> deals = deals(happenings);
        PlanDefinition plan = plan("{ on: payment, partial: true }");
        Map<String, History> history = Map.of();
        String closed = null;
        for (int month = 1; month <= 6; month++) {
            String period = "2027-0" + month;
            LocalDate end = LocalDate.of(2027, month, 1).plusMonths(1).minusDays(1);
            history = SomeYear.close(
                    new Calculator(SomeYear.facts(plan, known(deals, end), closed, history)).calculate(period),
                    period,
                    history);
            closed = period;
        }
        BigDecimal posted = history.get("E1").posted().stream()
                .map(History.Posted::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal atOnce = lines(plan, deals).stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(posted).isEqualByComparingTo(atOnce);
    }

    /** What was known at the end of a month: payments come later, returns are not booked yet. */
    private static List<Deal> known(List<Deal> deals, LocalDate end) {
        List<Deal> known = new ArrayList<>();
        for (Deal deal : deals) {
            if (!deal.booked().isAfter(end)) {
                known.add(deal(
                        deal.id(),
                        deal.booked(),
                        deal.payments().stream()
                                .filter(payment -> !payment.on().isAfter(end))
                                .toList(),
                        deal.amount(),
                        deal.reverses()));
            }
        }
        return known;
    }

    /** The deal of 1,000 first, then its returns, together not more than the deal. */
    private static List<Deal> deals(List<Happening> happenings) {
        List<Deal.Payment> payments = new ArrayList<>();
        List<Deal> deals = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(1000);
        for (Happening one : happenings) {
            LocalDate on = BOOKED.plusDays(one.day());
            if (!one.returned()) {
                payments.add(new Deal.Payment(on, one.amount()));
            } else if (one.amount().compareTo(left) <= 0) {
                left = left.subtract(one.amount());
                deals.add(deal("R" + deals.size(), on, List.of(), one.amount().negate(), "D1"));
            }
        }
        deals.addFirst(deal("D1", BOOKED, payments, new BigDecimal("1000.00"), null));
        return deals;
    }

    private static Deal deal(
            String id, LocalDate booked, List<Deal.Payment> payments, BigDecimal amount, String reverses) {
        Deal plain = SomeYear.deal(id, booked, amount, List.of(SomeYear.part("E1", "1")), reverses);
        return new Deal(
                id,
                booked,
                null,
                payments,
                amount,
                plain.currency(),
                plain.quantity(),
                null,
                null,
                null,
                null,
                null,
                plain.participants(),
                false,
                Map.of(),
                reverses,
                null);
    }

    private static BigDecimal due(List<Deal> deals) {
        return deals.stream().map(Deal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paid(Deal deal) {
        return deal.payments().stream().map(Deal.Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal counted(PlanDefinition plan, List<Deal> deals) {
        return lines(plan, deals).stream()
                .filter(line -> line.kind() != LineKind.NETTED)
                .map(Line::input)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Line> lines(PlanDefinition plan, List<Deal> deals) {
        return new Calculator(SomeYear.facts(plan, deals, null, Map.of()))
                .payee("E1", "2027-06")
                .plans()
                .getFirst()
                .lines();
    }

    private static PlanDefinition plan(String eligibility) {
        return PlanFile.fromYaml("""
            code: P
            name: Parts
            period: { from: 2027-01-01, to: 2027-12-31 }
            currency: USD
            components:
            - code: A
              name: A
              measure: { kind: amount, field: amount }
              eligibility: %s
              rateTable: { mode: marginal, evaluation: year, on: amount, tiers: [{ low: 0, high: 500, rate: 7%% }, { low: 500, rate: 11%% }] }
              caps: [{ scope: period, amount: 60 }]
            """.formatted(eligibility));
    }
}
