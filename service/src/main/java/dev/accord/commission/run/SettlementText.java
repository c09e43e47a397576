package dev.accord.commission.run;

import dev.accord.commission.calc.Balances;
import dev.accord.commission.calc.Settlement.Move;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Moves and balances as JSON; amounts keep every digit, because nothing reads them as floating point. */
final class SettlementText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<List<Move>> MOVES = new TypeReference<>() {};

    private SettlementText() {}

    static String moves(List<Move> moves) {
        return moves.isEmpty() ? "[]" : JSON.writeValueAsString(moves);
    }

    static List<Move> moves(String text) {
        return JSON.readValue(text, MOVES);
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
            List<Balances.Owed> owed,
            java.math.BigDecimal carried,
            List<Balances.Interim> interim,
            List<Balances.Held> held) {}
}
