package dev.accord.commission.line;

import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.LineKey;
import dev.accord.commission.calc.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of earnings as it is kept. Names of kinds, families, roles and reasons are texts, so that what was stored stays readable whatever becomes of the constants.
 *
 * @param component {@code null} for what concerns the whole plan
 * @param deal external id; {@code null} where no single deal is meant
 * @param amount in {@code currency}, the plan's
 * @param input what was measured for it
 * @param on the day it counts
 * @param role {@code null} without a deal
 * @param level levels above the seller
 * @param reason why a closed period turned out different; {@code null} for everything but corrections
 * @param steps how the amount came about; empty when read without them
 */
public record StoredLine(
        String plan,
        @Nullable String component,
        @Nullable String deal,
        String kind,
        String family,
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
        List<Step> steps) {

    public static StoredLine of(Line line, String currency) {
        LineKey key = line.key();
        return new StoredLine(
                key.planCode(),
                key.component(),
                key.deal(),
                line.kind().name(),
                key.family().name(),
                key.code(),
                key.window(),
                line.amount(),
                currency,
                line.input(),
                line.on(),
                name(line.role()),
                line.level(),
                line.share(),
                name(line.reason()),
                line.steps());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
