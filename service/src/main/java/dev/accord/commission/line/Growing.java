package dev.accord.commission.line;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are appended to. Whole numbers take as many bytes as they need (seven bits each); a text is written once and is a number from then on.
 */
final class Growing {

    static final int NOTHING = 0;
    static final int NEW = 1;
    static final int FIRST_KNOWN = 2;

    private static final int PLACES = 64;

    private final Map<String, Integer> known = new HashMap<>();
    /** Lines of one component say the same texts at the same places: whoever finds the same one as in the line before need not look it up. */
    private final @Nullable String[] before = new String[PLACES];

    private final int[] beforeAt = new int[PLACES];
    private int place;
    private byte[] bytes = new byte[1 << 12];
    private int used;

    void number(long value) {
        room(10);
        if (value >= 0 && value < 0x80) {
            bytes[used++] = (byte) value;
            return;
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
    }

    /** Small ones of either sign take one byte. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    /** Another line begins. */
    void begin() {
        place = 0;
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(NOTHING);
            return;
        }
        int here = place++ & (PLACES - 1);
        if (same(before[here], text)) {
            number(FIRST_KNOWN + (long) beforeAt[here]);
            return;
        }
        Integer at = known.putIfAbsent(text, known.size());
        before[here] = text;
        beforeAt[here] = at == null ? known.size() - 1 : at;
        if (at != null) {
            number(FIRST_KNOWN + (long) at);
            return;
        }
        number(NEW);
        literal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is the same object: a shortcut, what is equal but not the same is found all the same. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private static boolean same(@Nullable String one, String other) {
        return one == other;
    }

    /** A text that is not looked for later. */
    void literalText(String text) {
        literal(text.getBytes(StandardCharsets.UTF_8));
    }

    private void literal(byte[] some) {
        number(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, used, some.length);
        used += some.length;
    }

    /** With its scale: 1.50 comes back as 1.50. The lowest bit of the first number says whether the digits fit into a long. */
    void decimal(BigDecimal value) {
        long scale = ((long) value.scale() << 1) ^ (value.scale() >> 31);
        BigInteger digits = value.unscaledValue();
        if (digits.bitLength() < Long.SIZE) {
            number(scale << 1);
            signed(digits.longValue());
        } else {
            number((scale << 1) | 1);
            literal(digits.toByteArray());
        }
    }

    /** Four bytes, the highest first, to be searched for. */
    void int4(int value) {
        room(4);
        bytes[used++] = (byte) (value >> 24);
        bytes[used++] = (byte) (value >> 16);
        bytes[used++] = (byte) (value >> 8);
        bytes[used++] = (byte) value;
    }

    private void room(int needed) {
        if (used + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + needed));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int used() {
        return used;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, used);
    }
}
