package dev.accord.statement.domain;

import dev.accord.commission.attainment.Attainments;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.Runs;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementView;
import dev.accord.statement.StatementView.Amount;
import dev.accord.statement.paper.GlossaryWord;
import dev.accord.statement.paper.StatementDocument;
import dev.accord.statement.paper.StatementDocument.PlanPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a statement says, from the run it was released with. The same statement says the same, whenever it is asked. */
@Service
@Transactional(readOnly = true)
public class StatementComposer {

    private final RunReads payments;
    private final EarningReads earnings;
    private final Attainments attainments;
    private final Runs runs;
    private final Calendars calendars;
    private final PlanParts plans;
    private final People people;
    private final StatementReads statements;
    private final MessageSource messages;

    StatementComposer(
            RunReads payments,
            EarningReads earnings,
            Attainments attainments,
            Runs runs,
            Calendars calendars,
            PlanParts plans,
            People people,
            StatementReads statements,
            MessageSource messages) {
        this.payments = payments;
        this.earnings = earnings;
        this.attainments = attainments;
        this.runs = runs;
        this.calendars = calendars;
        this.plans = plans;
        this.people = people;
        this.statements = statements;
        this.messages = messages;
    }

    /** @param verifyCode printed on it; {@code null} on a page */
    public StatementDocument compose(StatementView statement, Locale language, @Nullable String verifyCode) {
        PeriodView period = calendars.period(statement.period()).orElseThrow(Refusal::notFound);
        Person payee = people.find(statement.personId(), statement.asOf())
                .or(() -> people.latest(statement.personId()))
                .orElseThrow();
        String currency = payee.currency().getCurrencyCode();
        List<RunReads.Payment> paid = payments.payments(statement.run(), statement.personId(), 0, Integer.MAX_VALUE);
        Map<String, List<EarningReads.Earning>> lines =
                earnings
                        .list(statement.run(), EarningReads.Query.of(statement.personId()), 0, Integer.MAX_VALUE)
                        .stream()
                        .collect(Collectors.groupingBy(StatementComposer::settledAs));
        List<Attainments.Row> standings =
                attainments.of(runs.find(statement.run()).orElseThrow(), period, List.of(statement.personId()));
        List<PlanPart> parts = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (RunReads.Payment payment : paid) {
            if (payment.payoutCurrency().equals(currency)) {
                parts.add(plans.part(
                        statement,
                        period,
                        payment,
                        lines.getOrDefault(payment.plan(), List.of()),
                        standings,
                        language));
            } else {
                notices.add(text(
                        "statement.notice.other-currency",
                        language,
                        payment.plan(),
                        payment.payout().toPlainString(),
                        payment.payoutCurrency()));
            }
        }
        return new StatementDocument(
                new StatementDocument.Person(
                        statement.personId(),
                        statement.personName(),
                        statement.title(),
                        statement.team(),
                        managerName(statement.manager())),
                new StatementDocument.Period(period.code(), period.from(), period.to()),
                version(statement, payee.zone(), language, verifyCode),
                currency,
                parts.stream().map(PlanPart::payout).reduce(BigDecimal.ZERO, BigDecimal::add),
                notices,
                parts,
                yearToDate(statement, currency),
                glossary(parts),
                statement.jurisdiction().startsWith("US") ? "letter" : "a4");
    }

    /** Earnings from elsewhere are settled apart from the plan's own, under its code and their currency. */
    private static String settledAs(EarningReads.Earning line) {
        return line.kind().equals("IMPORTED") ? line.plan() + " (" + line.currency() + ")" : line.plan();
    }

    private StatementDocument.Version version(
            StatementView statement, ZoneId zone, Locale language, @Nullable String verifyCode) {
        return new StatementDocument.Version(
                statement.version(),
                statement.version() == 1 ? null : statement.version() - 1,
                statement.reason() == null ? List.of() : changes(statement, language),
                LocalDate.ofInstant(statement.issuedAt(), zone),
                LocalDate.ofInstant(statement.windowEndsAt().minusNanos(1), zone),
                verifyCode,
                statement.inputHash());
    }

    /** What the new version pays otherwise, plan by plan, and why. */
    private List<String> changes(StatementView statement, Locale language) {
        List<String> changes = new ArrayList<>();
        changes.add(String.valueOf(statement.reason()));
        StatementView before = statement.supersedes() == null
                ? null
                : statements.find(statement.supersedes()).orElse(null);
        for (Amount amount : statement.amounts()) {
            BigDecimal was = before == null
                    ? BigDecimal.ZERO
                    : before.amounts().stream()
                            .filter(one -> one.plan().equals(amount.plan()))
                            .map(Amount::payout)
                            .findFirst()
                            .orElse(BigDecimal.ZERO);
            if (was.compareTo(amount.payout()) != 0) {
                changes.add(text(
                        "statement.change.plan",
                        language,
                        amount.plan(),
                        was.toPlainString(),
                        amount.payout().toPlainString(),
                        amount.payoutCurrency()));
            }
        }
        return changes;
    }

    private static List<StatementDocument.Figure> yearToDate(StatementView statement, String currency) {
        BigDecimal sum = statement.amounts().stream()
                .filter(amount -> amount.payoutCurrency().equals(currency))
                .map(Amount::yearToDate)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new StatementDocument.Figure(dev.accord.statement.paper.FigureKind.PAID, null, sum));
    }

    private static Set<GlossaryWord> glossary(List<PlanPart> parts) {
        Set<GlossaryWord> words = EnumSet.of(GlossaryWord.ATTAINMENT, GlossaryWord.MARGINAL, GlossaryWord.WHOLE);
        parts.stream().flatMap(part -> part.lines().stream()).forEach(line -> {
            switch (line.kind()) {
                case RETROACTIVE -> words.add(GlossaryWord.RETROACTIVE);
                case GATE -> words.add(GlossaryWord.GATE);
                case CAP -> words.add(GlossaryWord.CAP);
                case CLAWBACK -> words.add(GlossaryWord.CLAWBACK);
                default -> {}
            }
        });
        return words;
    }

    private @Nullable String managerName(@Nullable String manager) {
        return manager == null ? null : people.latest(manager).map(Person::name).orElse(manager);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
