package dev.accord.commission.web;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A run as the API gives it, its warnings in words. */
record RunJson(
        UUID id,
        String period,
        int version,
        String kind,
        boolean trial,
        RunState state,
        @Nullable UUID base,
        @Nullable String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        String phase,
        int payeesTotal,
        int payeesDone,
        @Nullable String inputHash,
        @Nullable String resultHash,
        List<WarningJson> warnings,
        @Nullable String failure,
        @Nullable String failureText) {

    record WarningJson(String code, String message, String mend) {}

    /**
     * @param type {@code money}, {@code percent} (as a share: 0.06 is 6 %), {@code number}, {@code day} or {@code text}
     * @param value exact, as text
     */
    record ValueJson(String type, String value, @Nullable String currency) {

        static ValueJson of(Value value) {
            return switch (value) {
                case Value.Money money -> new ValueJson("money", money.amount().toPlainString(), money.currency());
                case Value.Percent percent ->
                    new ValueJson("percent", percent.share().toPlainString(), null);
                case Value.Number number ->
                    new ValueJson("number", number.number().toPlainString(), null);
                case Value.Day day -> new ValueJson("day", day.day().toString(), null);
                case Value.Text text -> new ValueJson("text", text.text(), null);
            };
        }
    }

    /** @param text the step as a sentence, in the reader's language */
    record StepJson(String key, String text, List<ValueJson> operands, ValueJson result) {}

    /** @param line its number among the person's */
    record EarningJson(
            String person,
            int line,
            String plan,
            @Nullable String component,
            @Nullable String deal,
            String kind,
            @Nullable String code,
            String window,
            BigDecimal amount,
            String currency,
            BigDecimal input,
            LocalDate on,
            @Nullable String role,
            int level,
            BigDecimal share,
            @Nullable String reason,
            List<StepJson> steps) {}

    /** @param steps how the amount came about */
    record MoveJson(
            String kind, BigDecimal amount, @Nullable String component, String about, List<StepJson> steps) {}

    /** @param steps from earned to the payout */
    record PaymentJson(
            String person,
            String plan,
            String currency,
            BigDecimal earned,
            BigDecimal corrections,
            BigDecimal paid,
            BigDecimal payout,
            String payoutCurrency,
            @Nullable BigDecimal rate,
            List<MoveJson> moves,
            List<StepJson> steps) {}

    /** Makes the answers, words included. */
    @Component
    static class Maker {

        private final MessageSource messages;
        private final StepSentences sentences;

        Maker(MessageSource messages, StepSentences sentences) {
            this.messages = messages;
            this.sentences = sentences;
        }

        RunJson of(RunView run) {
            return new RunJson(
                    run.id(),
                    run.period(),
                    run.version(),
                    run.kind().name(),
                    run.trial(),
                    run.state(),
                    run.base(),
                    run.reason(),
                    run.requestedBy(),
                    run.requestedAt(),
                    run.finishedAt(),
                    run.phase(),
                    run.payeesTotal(),
                    run.payeesDone(),
                    run.inputHash(),
                    run.resultHash(),
                    run.warnings().stream().map(this::of).toList(),
                    run.failure(),
                    run.failure() == null ? null : failure(run));
        }

        /** Why it failed, in words: what is kept is a code, or what a library said. */
        String failure(RunView run) {
            Locale language = LocaleContextHolder.getLocale();
            String said = messages.getMessage("issue." + run.failure(), null, "", language);
            if (said == null || said.isEmpty()) {
                return messages.getMessage("commission.run.failed", null, language);
            }
            return said + " " + messages.getMessage("issue." + run.failure() + ".mend", null, "", language);
        }

        private WarningJson of(RunView.Warning warning) {
            Object[] args = warning.args().toArray();
            Locale language = LocaleContextHolder.getLocale();
            return new WarningJson(
                    warning.code(),
                    messages.getMessage("issue." + warning.code(), args, language),
                    messages.getMessage("issue." + warning.code() + ".mend", args, language));
        }

        EarningJson of(EarningReads.Earning line, Locale language) {
            return new EarningJson(
                    line.person(),
                    line.line(),
                    line.plan(),
                    line.component(),
                    line.deal(),
                    line.kind(),
                    line.code(),
                    line.window(),
                    line.amount(),
                    line.currency(),
                    line.input(),
                    line.on(),
                    line.role(),
                    line.level(),
                    line.share(),
                    line.reason(),
                    of(line.steps(), language));
        }

        PaymentJson of(RunReads.Payment payment, Locale language) {
            return new PaymentJson(
                    payment.person(),
                    payment.plan(),
                    payment.currency(),
                    payment.earned(),
                    payment.corrections(),
                    payment.paid(),
                    payment.payout(),
                    payment.payoutCurrency(),
                    payment.rate(),
                    payment.moves().stream()
                            .map(move -> new MoveJson(
                                    move.kind().name(),
                                    move.amount(),
                                    move.component(),
                                    move.about(),
                                    of(move.steps(), language)))
                            .toList(),
                    of(payment.steps(), language));
        }

        /** Without sums of a single part, which would only repeat it. */
        List<StepJson> of(List<Step> steps, Locale language) {
            return steps.stream()
                    .filter(step -> !repeatsItself(step))
                    .map(step -> of(step, language))
                    .toList();
        }

        static boolean repeatsItself(Step step) {
            return step.key().equals("sum")
                    && step.operands().size() == 1
                    && (step.operands().getFirst().equals(step.result()) || same(step));
        }

        /** 100.0 and 100.00 read alike. */
        private static boolean same(Step step) {
            BigDecimal one = step.operands().getFirst().decimal();
            BigDecimal result = step.result().decimal();
            return one != null && result != null && one.compareTo(result) == 0;
        }

        private StepJson of(Step step, Locale language) {
            return new StepJson(
                    step.key(),
                    sentences.of(step, language),
                    step.operands().stream().map(ValueJson::of).toList(),
                    ValueJson.of(step.result()));
        }
    }
}
