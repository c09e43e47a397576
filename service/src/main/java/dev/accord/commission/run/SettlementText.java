package dev.accord.commission.run;

import dev.accord.commission.calc.Balances;
import dev.accord.commission.calc.Settlement;
import dev.accord.commission.calc.Settlement.Move;
import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Moves and balances as JSON; amounts keep every digit, because nothing reads them as floating point. */
final class SettlementText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<List<KeptMove>> MOVES = new TypeReference<>() {};

    private SettlementText() {}

    static String moves(List<Move> moves) {
        return moves.isEmpty()
                ? "[]"
                : JSON.writeValueAsString(
                        moves.stream().map(SettlementText::kept).toList());
    }

    static List<Move> moves(String text) {
        return JSON.readValue(text, MOVES).stream()
                .map(kept -> new Move(
                        kept.kind(),
                        kept.amount(),
                        kept.component(),
                        kept.about(),
                        kept.steps() == null
                                ? List.of()
                                : kept.steps().stream().map(KeptStep::step).toList()))
                .toList();
    }

    private static KeptMove kept(Move move) {
        return new KeptMove(
                move.kind(),
                move.amount(),
                move.component(),
                move.about(),
                move.steps().stream().map(KeptStep::of).toList());
    }

    /** @param steps {@code null} of moves kept without */
    private record KeptMove(
            Settlement.Kind kind,
            BigDecimal amount,
            @Nullable String component,
            String about,
            @Nullable List<KeptStep> steps) {}

    /** @param values the result, then the operands; each begins with a letter for its kind */
    private record KeptStep(String key, List<String> values) {

        static KeptStep of(Step step) {
            List<String> values = new ArrayList<>();
            values.add(text(step.result()));
            step.operands().forEach(operand -> values.add(text(operand)));
            return new KeptStep(step.key(), values);
        }

        Step step() {
            List<Value> all = values.stream().map(KeptStep::value).toList();
            return new Step(key, all.subList(1, all.size()), all.getFirst());
        }

        private static String text(Value value) {
            return switch (value) {
                case Value.Money money ->
                    "m" + money.currency() + money.amount().toPlainString();
                case Value.Percent percent -> "p" + percent.share().toPlainString();
                case Value.Number number -> "n" + number.number().toPlainString();
                case Value.Day day -> "d" + day.day();
                case Value.Text words -> "t" + words.text();
            };
        }

        private static Value value(String text) {
            String rest = text.substring(1);
            return switch (text.charAt(0)) {
                case 'm' -> new Value.Money(new BigDecimal(rest.substring(3)), rest.substring(0, 3));
                case 'p' -> new Value.Percent(new BigDecimal(rest));
                case 'n' -> new Value.Number(new BigDecimal(rest));
                case 'd' -> new Value.Day(LocalDate.parse(rest));
                default -> new Value.Text(rest);
            };
        }
    }

    static String balances(Balances balances) {
        return JSON.writeValueAsString(
                new Kept(balances.owed(), balances.carried(), balances.interim(), balances.held()));
    }

    static Balances balances(String text) {
        if (text.equals("{}")) {
            return Balances.NONE;
        }
        Kept kept = JSON.readValue(text, Kept.class);
        return new Balances(kept.owed(), kept.carried(), kept.interim(), kept.held());
    }

    /** The fields alone, without what a balance can compute of itself. */
    private record Kept(
            List<Balances.Owed> owed, BigDecimal carried, List<Balances.Interim> interim, List<Balances.Held> held) {}
}
