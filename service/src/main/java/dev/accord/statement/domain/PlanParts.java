package dev.accord.statement.domain;

import dev.accord.commission.attainment.Attainments;
import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.explain.Explainer;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.LocalizedText;
import dev.accord.statement.StatementView;
import dev.accord.statement.paper.LineKind;
import dev.accord.statement.paper.StatementDocument;
import dev.accord.statement.paper.StatementDocument.Line;
import dev.accord.statement.paper.StatementDocument.Measure;
import dev.accord.statement.paper.StatementDocument.PlanPart;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a statement says of one plan. */
@Component
class PlanParts {

    private final Plans plans;
    private final MessageSource messages;
    private final Explainer explainer;

    PlanParts(Plans plans, MessageSource messages) {
        this.plans = plans;
        this.messages = messages;
        this.explainer =
                new Explainer((key, arguments, language) -> messages.getMessage(key, arguments, null, language));
    }

    /**
     * @param lines those this payment settles
     * @param standings of the person on all plans
     */
    PlanPart part(
            StatementView statement,
            PeriodView period,
            RunReads.Payment payment,
            List<EarningReads.Earning> lines,
            List<Attainments.Row> standings,
            Locale language) {
        PlanVersionView plan = plan(payment.plan(), statement, period);
        LocalDate from = plan == null || plan.periodFrom().isBefore(period.from()) ? period.from() : plan.periodFrom();
        LocalDate to = plan == null || plan.periodTo().isAfter(period.to()) ? period.to() : plan.periodTo();
        return new PlanPart(
                payment.plan(),
                plan == null ? payment.plan() : plan.name(language),
                plan == null ? 1 : plan.number(),
                from.isAfter(to) ? period.from() : from,
                from.isAfter(to) ? period.to() : to,
                payment.currency(),
                standing(payment, lines, standings, language),
                lines.stream().map(line -> line(line, language)).toList(),
                Figures.of(payment, lines),
                payment.paid(),
                payment.rate(),
                payment.payout(),
                List.of());
    }

    private List<StatementDocument.Component> standing(
            RunReads.Payment payment,
            List<EarningReads.Earning> lines,
            List<Attainments.Row> standings,
            Locale language) {
        return standings.stream()
                .filter(one -> one.plan().equals(payment.plan()))
                .map(one -> new StatementDocument.Component(
                        one.component(),
                        one.name().equals(LocalizedText.EMPTY)
                                ? one.component()
                                : one.name().in(language),
                        one.window(),
                        measure(one, one.measured()),
                        one.quota() == null ? null : measure(one, one.quota()),
                        one.attainment(),
                        lines.stream()
                                .filter(line -> one.component().equals(line.component()))
                                .map(EarningReads.Earning::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        next(one, language)))
                .toList();
    }

    private static Measure measure(Attainments.Row one, BigDecimal value) {
        return switch (one.unit()) {
            case MONEY -> new Measure(value, one.currency());
            case COUNT -> new Measure(value, null);
            case SHARE -> Measure.share(value);
        };
    }

    /** What is missing to the next tier. */
    private @Nullable String next(Attainments.Row one, Locale language) {
        BigDecimal missing = one.missing();
        if (missing == null || missing.signum() <= 0) {
            return null;
        }
        NumberFormat format = one.unit() == Attainments.Unit.SHARE
                ? NumberFormat.getPercentInstance(language)
                : NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return text("statement.next-tier", language, format.format(missing));
    }

    private Line line(EarningReads.Earning line, Locale language) {
        boolean corrected = line.reason() != null;
        return new Line(
                corrected ? LineKind.CORRECTED : kind(line.kind()),
                line.component(),
                line.deal(),
                line.on(),
                null,
                line.deal() == null ? null : new Measure(line.input(), line.currency()),
                List.of(),
                line.amount(),
                corrected ? text("commission.reason." + line.reason(), language) : null,
                null,
                line.steps().stream().map(step -> say(step, language)).toList());
    }

    private String say(Step step, Locale language) {
        return explainer.say(step, language);
    }

    private static LineKind kind(String kind) {
        return switch (kind) {
            case "RETRO" -> LineKind.RETROACTIVE;
            case "IMPORTED" -> LineKind.EARNED;
            default -> LineKind.valueOf(kind);
        };
    }

    /** The version in force at the end of the period, as it was when the statement was issued: one approved later does not change what it says. */
    private @Nullable PlanVersionView plan(String code, StatementView statement, PeriodView period) {
        return plans.findPlan(code).stream()
                .flatMap(plan -> plan.versions().stream())
                .filter(version -> version.approvedAt() != null
                        && !version.approvedAt().isAfter(statement.issuedAt())
                        && !version.periodFrom().isAfter(period.to()))
                .max(Comparator.comparing(PlanVersionView::number))
                .orElse(null);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
