package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Deal.Participant;
import dev.accord.commission.calc.Deal.Payment;
import dev.accord.commission.calc.Deal.Reversal;
import dev.accord.commission.copy.PgBinary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads deals from PostgreSQL's binary COPY format, in the columns of {@link #READ}. Texts that come again (a region, the participants of a team) are one object
 * for all deals, so that a million deals fit into memory.
 */
final class DealDecoder {

    static final String READ =
            "content, id, booked, invoiced, amount, currency, quantity, cost, product, category, customer,"
                    + " region, payments, participants, commission_free, reverses, reversal, attributes";

    private static final int KEPT = 200_000;
    private static final int LONG_GROUPS = 4;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Participant>> participants = new HashMap<>();
    private final Map<String, Map<String, String>> attributes = new HashMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final MessageDigest digest;
    private byte[] bytes = new byte[0];
    private int at;

    DealDecoder(MessageDigest digest) {
        this.digest = digest;
    }

    /** @param position where the number of fields of the row stands */
    Deal decode(byte[] message, int position) {
        bytes = message;
        at = position + 2;
        int length = int4();
        digest.update(bytes, at, length);
        at += length;
        String id = required(text());
        LocalDate booked = required(day());
        LocalDate invoiced = day();
        BigDecimal amount = required(number());
        String currency = required(kept(text()));
        BigDecimal quantity = required(number());
        BigDecimal cost = number();
        String product = kept(text());
        String category = kept(text());
        String customer = kept(text());
        String region = kept(text());
        String payments = text();
        String people = text();
        boolean free = bool();
        String reverses = text();
        String reversal = text();
        String own = text();
        return new Deal(
                id,
                booked,
                invoiced,
                payments == null ? List.<Payment>of() : PaymentText.stored(payments, amount),
                amount,
                currency,
                quantity,
                cost,
                product,
                category,
                customer,
                region,
                people == null ? List.of() : once(participants, people, ParticipantText::parse),
                free,
                own == null ? Map.of() : once(attributes, own, AttributeText::parse),
                reverses,
                reversal == null ? null : Reversal.valueOf(reversal.toUpperCase(Locale.ROOT)));
    }

    private @Nullable String kept(@Nullable String text) {
        return text == null ? null : once(texts, text, one -> one);
    }

    private static <T> T once(Map<String, T> known, String text, Function<String, T> read) {
        T value = known.get(text);
        if (value == null) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            value = read.apply(text);
            known.put(text, value);
        }
        return value;
    }

    private @Nullable String text() {
        int length = int4();
        if (length < 0) {
            return null;
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private @Nullable LocalDate day() {
        if (int4() < 0) {
            return null;
        }
        int day = int4() + PgBinary.EPOCH;
        return days.computeIfAbsent(day, LocalDate::ofEpochDay);
    }

    private boolean bool() {
        at += 4;
        return bytes[at++] != 0;
    }

    private @Nullable BigDecimal number() {
        if (int4() < 0) {
            return null;
        }
        int groups = int2();
        int weight = int2();
        boolean negative = int2() != 0;
        int scale = int2();
        BigDecimal value = groups <= LONG_GROUPS ? small(groups, weight) : large(groups, weight);
        return (negative ? value.negate() : value).setScale(scale);
    }

    /** Groups are of four decimal digits; the weight is the place of the first one before the point. */
    private BigDecimal small(int groups, int weight) {
        long value = 0;
        for (int i = 0; i < groups; i++) {
            value = value * 10_000 + int2();
        }
        return BigDecimal.valueOf(value).scaleByPowerOfTen((weight - groups + 1) * 4);
    }

    private BigDecimal large(int groups, int weight) {
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < groups; i++) {
            value = value.scaleByPowerOfTen(4).add(BigDecimal.valueOf(int2()));
        }
        return value.scaleByPowerOfTen((weight - groups + 1) * 4);
    }

    private int int2() {
        at += 2;
        return (short) ((bytes[at - 2] << 8) | (bytes[at - 1] & 0xFF));
    }

    private int int4() {
        at += 4;
        return (bytes[at - 4] << 24)
                | ((bytes[at - 3] & 0xFF) << 16)
                | ((bytes[at - 2] & 0xFF) << 8)
                | (bytes[at - 1] & 0xFF);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
