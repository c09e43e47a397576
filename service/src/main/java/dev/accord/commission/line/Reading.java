package dev.accord.commission.line;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Growing} wrote. */
final class Reading {

    private final byte[] bytes;
    private final List<String> known = new ArrayList<>();
    private int at;

    Reading(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at >= bytes.length;
    }

    int number() {
        return (int) wide();
    }

    private long wide() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    long signed() {
        long value = wide();
        return (value >>> 1) ^ -(value & 1);
    }

    @Nullable
    String text() {
        int place = number();
        if (place == Growing.NOTHING) {
            return null;
        }
        if (place >= Growing.FIRST_KNOWN) {
            return known.get(place - Growing.FIRST_KNOWN);
        }
        String text = literalText();
        known.add(text);
        return text;
    }

    String someText() {
        return Objects.requireNonNull(text());
    }

    String literalText() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    BigDecimal decimal() {
        long first = wide();
        long shifted = first >>> 1;
        int scale = (int) ((shifted >>> 1) ^ -(shifted & 1));
        if ((first & 1) == 0) {
            return BigDecimal.valueOf(signed(), scale);
        }
        int length = number();
        at += length;
        return new BigDecimal(new BigInteger(bytes, at - length, length), scale);
    }
}
