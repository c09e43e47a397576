package dev.accord.plan.definition;

import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.RateTable.Tier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rate table pays for one evaluation, as straight pieces, for drawing it. Pieces are exact at both ends; between them the line is
 * straight, so whoever draws only has to connect. A jump is a piece that starts higher than the last ended.
 */
public final class PayoutCurve {

    private static final BigDecimal OPEN_END_FACTOR = new BigDecimal("1.5");

    private PayoutCurve() {}

    /**
     * @param fromX first value of the piece, inclusive, in the unit of the tier bounds
     * @param toX its last value, exclusive unless it is the end of the drawing
     */
    public record Piece(BigDecimal fromX, BigDecimal fromPay, BigDecimal toX, BigDecimal toPay) {}

    /** @param target incentive of one evaluation at full attainment, for tables that pay by it */
    public static List<Piece> of(RateTable table, @Nullable BigDecimal target) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal unit = table.on() == Basis.ATTAINMENT ? orZero(target) : BigDecimal.ONE;
        for (Tier tier : table.tiers()) {
            BigDecimal low = orZero(tier.low());
            BigDecimal high = tier.high() == null ? end(table, low) : tier.high();
            BigDecimal rate = orZero(tier.rate()).multiply(unit);
            BigDecimal amount = amount(tier, target);
            Piece piece = switch (table.mode()) {
                case MARGINAL -> piece(low, base, high, base.add(rate.multiply(high.subtract(low))));
                case WHOLE -> piece(low, rate.multiply(low), high, rate.multiply(high));
                case FIXED -> piece(low, amount, high, amount);
                case INTERPOLATED ->
                    piece(low, base, high, base.add(tier.isOpen() ? rate.multiply(high.subtract(low)) : amount));
            };
            pieces.add(piece);
            base = piece.toPay();
        }
        return pieces;
    }

    /** What the table pays at this value; beyond the drawing the last piece goes on straight. */
    public static BigDecimal payAt(List<Piece> pieces, BigDecimal x) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (x.compareTo(piece.fromX()) >= 0) {
                BigDecimal width = piece.toX().subtract(piece.fromX());
                if (width.signum() == 0) {
                    return piece.fromPay();
                }
                return piece.fromPay()
                        .add(piece.toPay()
                                .subtract(piece.fromPay())
                                .multiply(x.subtract(piece.fromX()))
                                .divide(width, MathContext.DECIMAL64));
            }
        }
        return BigDecimal.ZERO;
    }

    private static Piece piece(BigDecimal fromX, BigDecimal fromPay, BigDecimal toX, BigDecimal toPay) {
        return new Piece(Exact.of(fromX), Exact.of(fromPay), Exact.of(toX), Exact.of(toPay));
    }

    /** Where to stop drawing an open tier. */
    private static BigDecimal end(RateTable table, BigDecimal low) {
        if (low.signum() > 0) {
            return low.multiply(OPEN_END_FACTOR);
        }
        return table.on() == Basis.AMOUNT || table.on() == Basis.MARGIN
                ? new BigDecimal("1000000")
                : table.on() == Basis.COUNT ? BigDecimal.TEN : new BigDecimal(2);
    }

    private static BigDecimal amount(Tier tier, @Nullable BigDecimal target) {
        return tier.share() != null ? tier.share().multiply(orZero(target)) : orZero(tier.amount());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
