package dev.accord.statement.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands in a statement, as figures and names; sentences arrive worded in the reader's language, money and dates are formatted when it is rendered.
 *
 * <p>A statement whose figures do not add up cannot be made: the figures of a plan add up to what it pays, the plans' payouts to the total.
 *
 * @param currency of the total: the person's
 * @param notices sentences on top, such as that a plan is not accepted yet or an amount is held
 * @param plans one for each plan in force in the period, in the order they began; two after a change in mid-month, none for a person without a plan
 * @param yearToDate in the person's currency
 * @param paper {@code a4} or {@code letter}
 */
public record StatementDocument(
        Person person,
        Period period,
        Version version,
        String currency,
        BigDecimal total,
        List<String> notices,
        List<PlanPart> plans,
        List<Figure> yearToDate,
        Set<GlossaryWord> glossary,
        String paper) {

    public StatementDocument {
        notices = List.copyOf(notices);
        plans = List.copyOf(plans);
        yearToDate = List.copyOf(yearToDate);
        glossary = Set.copyOf(glossary);
        List<BigDecimal> payouts = new ArrayList<>();
        plans.forEach(plan -> payouts.add(plan.payout()));
        requireSum("total of " + person.id(), payouts, total);
    }

    private static void requireSum(String what, List<BigDecimal> parts, BigDecimal sum) {
        BigDecimal added = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (added.compareTo(sum) != 0) {
            throw new IllegalArgumentException("The " + what + " is " + sum + ", but its parts add up to " + added);
        }
    }

    /** Title, team and manager are those of the last day of the period. */
    public record Person(
            String id,
            String name,
            String title,
            String team,
            @Nullable String manager) {}

    /** @param name as people say it: {@code March 2027} */
    public record Period(String name, LocalDate from, LocalDate to) {}

    /**
     * @param supersedes the version this one takes the place of; {@code null} for the first
     * @param changes what is different from it, worded, largest first
     * @param issued {@code null} for a preview, which says on every page that it is none yet
     * @param disputeUntil last day to raise a question
     * @param verifyCode leads to the verify page; {@code null} in a preview
     * @param inputHash SHA-256 of what it was computed from
     */
    public record Version(
            int number,
            @Nullable Integer supersedes,
            List<String> changes,
            @Nullable LocalDate issued,
            @Nullable LocalDate disputeUntil,
            @Nullable String verifyCode,
            String inputHash) {

        public Version {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What one plan pays.
     *
     * @param version of the plan
     * @param from first day of the period on this plan
     * @param currency of every amount but the payout
     * @param figures from what was earned to what is paid, in this order
     * @param paid what they add up to
     * @param rate paid × rate is the payout; {@code null} when the plan's currency is the person's
     * @param payout in the person's currency
     * @param balances what goes on into the next period
     */
    public record PlanPart(
            String code,
            String name,
            int version,
            LocalDate from,
            LocalDate to,
            String currency,
            List<Component> components,
            List<Line> lines,
            List<Figure> figures,
            BigDecimal paid,
            @Nullable BigDecimal rate,
            BigDecimal payout,
            List<Figure> balances) {

        public PlanPart {
            components = List.copyOf(components);
            lines = List.copyOf(lines);
            figures = List.copyOf(figures);
            balances = List.copyOf(balances);
            requireSum(
                    "payment of " + code, figures.stream().map(Figure::amount).toList(), paid);
        }
    }

    /**
     * @param about what it is for, such as a component, a deal or a reason
     * @param amount negative when it takes off
     */
    public record Figure(FigureKind kind, @Nullable String about, BigDecimal amount) {}

    /**
     * Where the person stands.
     *
     * @param window the quota or evaluation window in words
     * @param attainment 1 being the quota; {@code null} without one
     * @param earned in this period
     * @param next what is missing to the next tier, worded
     */
    public record Component(
            String code,
            String name,
            @Nullable String window,
            Measure measured,
            @Nullable Measure quota,
            @Nullable BigDecimal attainment,
            BigDecimal earned,
            @Nullable String next) {}

    /**
     * @param currency {@code null} for a count or a score
     * @param share a score or an attainment: 0.35 is 35 %
     */
    public record Measure(BigDecimal value, @Nullable String currency, boolean share) {

        public Measure(BigDecimal value, @Nullable String currency) {
            this(value, currency, false);
        }

        public static Measure share(BigDecimal value) {
            return new Measure(value, null, true);
        }
    }

    /**
     * One line of earnings.
     *
     * @param component code; {@code null} for what belongs to the plan as a whole
     * @param transaction as the person knows it; {@code null} for caps, floors and rounding
     * @param about customer, product or what else names it to the person
     * @param credit what was credited, in the deal's currency
     * @param rates those that were used, lowest first; empty where none was
     * @param reason why it is here although it belongs to another period, or why it was adjusted; worded
     * @param held why it is not paid yet, worded; {@code null} when it is
     * @param steps how the amount came about, one sentence each
     */
    public record Line(
            LineKind kind,
            @Nullable String component,
            @Nullable String transaction,
            LocalDate date,
            @Nullable String about,
            @Nullable Measure credit,
            List<Rate> rates,
            BigDecimal amount,
            @Nullable String reason,
            @Nullable String held,
            List<String> steps) {

        public Line {
            rates = List.copyOf(rates);
            steps = List.copyOf(steps);
        }
    }

    /** How a line is paid. */
    public record Rate(BigDecimal value, Unit unit) {

        public enum Unit {
            /** 0.06 is 6 %. */
            SHARE,
            /** Times the target incentive. */
            TIMES_TARGET,
            /** An amount for each, in the plan's currency. */
            EACH
        }
    }
}
