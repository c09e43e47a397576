package dev.accord.commission.calc;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a plan, made ready: which deals it takes, whom it credits for them and what it measures. */
final class Rule {

    private static final int COUNT_DECIMALS = 10;

    final PlanDefinition plan;
    final Component component;
    final DealFilter filter;
    final DealFilter[] spiffFilters;
    final int decimals;
    final RoundingMode rounding;
    final int currencyDecimals;
    /** How long the evaluation counts; {@code null} per transaction. */
    final @Nullable Interval evaluation;

    Rule(PlanDefinition plan, Component component) {
        this.plan = plan;
        this.component = component;
        this.filter = DealFilter.of(component.filters());
        this.spiffFilters = component.spiffs().stream()
                .map(spiff -> DealFilter.of(spiff.filters()))
                .toArray(DealFilter[]::new);
        Rounding rule = plan.rounding();
        this.decimals = Money.decimalsOfLines(rule);
        this.rounding = Money.mode(rule.mode());
        this.currencyDecimals = Money.minorDigits(plan.currency());
        this.evaluation = component.rateTable() == null ? component.payout() : interval(component.rateTable());
    }

    private static @Nullable Interval interval(RateTable table) {
        return switch (table.evaluation()) {
            case PER_TRANSACTION -> null;
            case MONTH -> Interval.MONTH;
            case QUARTER -> Interval.QUARTER;
            case HALF -> Interval.HALF;
            case YEAR -> Interval.YEAR;
        };
    }

    /** Whether what this component counts of a deal is exactly what the other does, wherever both take it. */
    boolean countsLike(Rule other) {
        return component.measure().equals(other.component.measure())
                && component.credit().equals(other.component.credit())
                && component.eligibility().equals(other.component.eligibility())
                && component.payout() == other.component.payout();
    }

    String code() {
        return component.code();
    }

    boolean isScored() {
        return component.measure().isAttainment();
    }

    boolean isMoney() {
        return component.measure().kind() == Measure.Kind.AMOUNT
                || component.measure().kind() == Measure.Kind.MARGIN;
    }

    /** The window in which attainment is judged. */
    Interval judged() {
        if (component.quota() != null) {
            return component.quota().per();
        }
        return evaluation == null ? component.payout() : evaluation;
    }

    /** The stakes of one person in one deal that this component credits; their credited share. {@code null} when it credits none. */
    @Nullable
    Share share(Deal deal, List<Stake> stakes) {
        if (isScored()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Stake main = null;
        for (int i = 0; i < stakes.size(); i++) {
            Stake stake = stakes.get(i);
            BigDecimal rate = rate(stake, deal);
            if (rate != null) {
                sum = main == null && rate == BigDecimal.ONE
                        ? stake.share()
                        : sum.add(stake.share().multiply(rate));
                main = main == null ? stake : main;
            }
        }
        return main == null || !filter.takes(deal) ? null : new Share(main, sum);
    }

    /** What part of this stake is credited; {@code null} for none. */
    private @Nullable BigDecimal rate(Stake stake, Deal deal) {
        Credit credit = component.credit();
        boolean fits = stake.by() == Credit.By.PARTICIPANT || stake.by() == credit.by();
        if (!fits) {
            return null;
        }
        boolean covers = stake.role() == Role.COVERAGE;
        return switch (credit.kind()) {
            case DIRECT, SPLIT ->
                stake.role() == Role.SELLER || (covers && !hasSellers(deal)) ? orOne(credit.rate()) : null;
            case OVERLAY -> stake.role() == Role.OVERLAY || covers ? orOne(credit.rate()) : null;
            case ROLLUP -> stake.role() == Role.MANAGER ? ofLevel(credit, stake.level()) : null;
        };
    }

    private static boolean hasSellers(Deal deal) {
        for (Deal.Participant participant : deal.participants()) {
            if (participant.part() == Deal.Part.SELLER) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal ofLevel(Credit credit, int level) {
        for (Credit.Level one : credit.levels()) {
            if (one.level() == level) {
                return orOne(one.rate());
            }
        }
        return null;
    }

    private static BigDecimal orOne(@Nullable BigDecimal rate) {
        return rate == null ? BigDecimal.ONE : rate;
    }

    /** A person's credited share of a deal. */
    record Share(Stake stake, BigDecimal of) {}

    /** The measure of the whole deal, in its own currency or as a count; {@code null} when the deal lacks the field. */
    @Nullable
    BigDecimal measure(Deal deal) {
        Measure measure = component.measure();
        return switch (measure.kind()) {
            case AMOUNT -> DealFields.number(deal, orAmount(measure.field()));
            case COUNT ->
                "quantity".equals(measure.field())
                        ? deal.quantity()
                        : measure.field() != null && DealFields.text(deal, measure.field()) == null
                                ? null
                                : deal.amount().signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            case MARGIN -> margin(deal, measure);
            case ATTAINMENT, MBO -> null;
        };
    }

    private static @Nullable BigDecimal margin(Deal deal, Measure measure) {
        BigDecimal amount = DealFields.number(deal, orAmount(measure.field()));
        BigDecimal cost = DealFields.number(deal, measure.costField() == null ? "cost" : measure.costField());
        if (amount == null || cost == null) {
            return null;
        }
        BigDecimal margin = amount.subtract(cost);
        return amount.signum() < 0 ? margin.min(BigDecimal.ZERO) : margin.max(BigDecimal.ZERO);
    }

    private static String orAmount(@Nullable String field) {
        return field == null ? "amount" : field;
    }

    /** The person's part of a measure: money to the last unit of the currency, counts as they divide. */
    BigDecimal credited(BigDecimal measure, Share share, String currency) {
        BigDecimal of = share.of();
        if (of.compareTo(BigDecimal.ONE) == 0) {
            return measure;
        }
        if (!isMoney()) {
            return measure.multiply(of);
        }
        int digits = Money.sharedDecimals(measure, currency);
        List<BigDecimal> among = share.stake().among();
        if (among == null || of.compareTo(share.stake().share()) != 0) {
            return measure.multiply(of).setScale(digits, RoundingMode.HALF_UP);
        }
        return Splits.allot(measure, among, digits)[share.stake().place()];
    }

    int sharedDecimals(BigDecimal measure, String currency) {
        return isMoney() ? Money.sharedDecimals(measure, currency) : COUNT_DECIMALS;
    }

    BigDecimal round(Ratio exact) {
        return exact.round(decimals, rounding);
    }

    /** What is left of an amount of which a share goes. */
    BigDecimal kept(BigDecimal amount, BigDecimal keeps) {
        return amount.multiply(keeps).setScale(decimals, rounding);
    }

    boolean isDistinctCount() {
        Measure measure = component.measure();
        return measure.kind() == Measure.Kind.COUNT && measure.field() != null && !"quantity".equals(measure.field());
    }
}
