package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What closed periods hold of one person: never changed, only subtracted.
 *
 * @param posted lines of closed periods, corrections among them
 * @param balances by plan, as the last closed period left them
 */
public record History(List<Posted> posted, Map<String, Balances> balances) {

    public static final History NONE = new History(List.of(), Map.of());

    public History {
        posted = List.copyOf(posted);
        balances = Map.copyOf(balances);
    }

    /**
     * @param input what was measured, as {@link Line#input()}
     */
    public record Posted(LineKey key, String period, BigDecimal amount, BigDecimal input) {}
}
