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

    private final Map<String, Integer> known = new HashMap<>();
    private byte[] bytes = new byte[1 << 12];
    private int used;

    void number(long value) {
        room(10);
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

    void text(@Nullable String text) {
        if (text == null) {
            number(NOTHING);
            return;
        }
        Integer place = known.putIfAbsent(text, known.size());
        if (place != null) {
            number(FIRST_KNOWN + (long) place);
            return;
        }
        number(NEW);
        literal(text.getBytes(StandardCharsets.UTF_8));
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
