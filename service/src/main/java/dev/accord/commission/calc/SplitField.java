package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shares of a split that stand in a field of the deal: {@code E1=60%;E2=40%}, or one share for a single seller. */
final class SplitField {

    private SplitField() {}

    /** Shares by person, in the order of the ids; {@code null} where the field says nothing that can be read. */
    static @Nullable Map<String, BigDecimal> read(String text, Deal deal) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        if (!text.contains("=")) {
            BigDecimal share = share(text);
            if (share == null || deal.participants().isEmpty()) {
                return null;
            }
            deal.participants().stream()
                    .filter(it -> it.part() == Deal.Part.SELLER)
                    .forEach(it -> shares.put(it.personId(), share));
            return shares;
        }
        for (String one : text.split(";")) {
            int at = one.indexOf('=');
            BigDecimal share = at < 1 ? null : share(one.substring(at + 1));
            if (share == null || shares.put(one.substring(0, at).strip(), share) != null) {
                return null;
            }
        }
        return shares;
    }

    static boolean addsUp(Map<String, BigDecimal> shares) {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) == 0;
    }

    static List<BigDecimal> all(Map<String, BigDecimal> shares) {
        return new ArrayList<>(shares.values());
    }

    /** {@code 60%}, or {@code 60} for the same. */
    private static @Nullable BigDecimal share(String text) {
        String stripped = text.strip();
        BigDecimal number =
                DealFields.parse(stripped.endsWith("%") ? stripped.substring(0, stripped.length() - 1) : stripped);
        return number == null || number.signum() < 0 ? null : number.movePointLeft(2);
    }
}
