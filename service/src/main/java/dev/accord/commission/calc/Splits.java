package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shares out an amount so that the parts add up to it, to the last unit: whoever lost most by rounding down gets the next unit. */
public final class Splits {

    private Splits() {}

    /**
     * @param shares add up to 1 at most; what is missing stays with nobody
     * @param decimals of the parts
     */
    public static BigDecimal[] allot(BigDecimal amount, List<BigDecimal> shares, int decimals) {
        BigDecimal[] parts = new BigDecimal[shares.size()];
        BigDecimal[] lost = new BigDecimal[shares.size()];
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal size = amount.abs();
        for (int i = 0; i < parts.length; i++) {
            BigDecimal exact = size.multiply(shares.get(i));
            parts[i] = exact.setScale(decimals, RoundingMode.DOWN);
            lost[i] = exact.subtract(parts[i]);
            given = given.add(parts[i]);
            all = all.add(shares.get(i));
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal rest =
                size.multiply(all).setScale(decimals, RoundingMode.HALF_UP).subtract(given);
        while (rest.signum() > 0) {
            int next = 0;
            for (int i = 1; i < lost.length; i++) {
                if (lost[i].compareTo(lost[next]) > 0) {
                    next = i;
                }
            }
            parts[next] = parts[next].add(unit);
            lost[next] = lost[next].subtract(unit);
            rest = rest.subtract(unit);
        }
        if (amount.signum() < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i].negate();
            }
        }
        return parts;
    }
}
