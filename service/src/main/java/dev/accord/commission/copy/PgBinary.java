package dev.accord.commission.copy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Rows in PostgreSQL's binary COPY format, written straight from the characters of a file. Grows as needed and is used again. */
public final class PgBinary {

    public static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    public static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};
    public static final int EPOCH = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private static final int DIGITS = 4;

    private byte[] bytes = new byte[1 << 20];
    private int used;
    private final int[] groups = new int[32];

    public byte[] bytes() {
        return bytes;
    }

    public int used() {
        return used;
    }

    public void clear() {
        used = 0;
    }

    public void cutTo(int length) {
        used = length;
    }

    public void begin(int fields) {
        room(2);
        int2(fields);
    }

    public void nothing() {
        room(4);
        int4(-1);
    }

    public void bool(boolean value) {
        room(5);
        int4(1);
        bytes[used++] = (byte) (value ? 1 : 0);
    }

    public void integer(int value) {
        room(8);
        int4(4);
        int4(value);
    }

    public void longInteger(long value) {
        room(12);
        int4(8);
        int4((int) (value >> 32));
        int4((int) value);
    }

    /** Leaves room for a value of this length and answers where it belongs. */
    public int blank(int length) {
        room(4 + length);
        int4(length);
        used += length;
        return used - length;
    }

    public void date(int epochDay) {
        integer(epochDay - EPOCH);
    }

    public void ascii(String text) {
        int length = text.length();
        room(4 + length);
        int4(length);
        for (int i = 0; i < length; i++) {
            bytes[used++] = (byte) text.charAt(i);
        }
    }

    public void text(byte[] utf8) {
        room(4 + utf8.length);
        int4(utf8.length);
        raw(utf8);
    }

    public void text(char[] chars, int from, int to) {
        int at = beginText();
        append(chars, from, to);
        endText(at);
    }

    /** Starts a value of unknown length; {@link #endText} completes it. */
    public int beginText() {
        room(4);
        used += 4;
        return used;
    }

    public void endText(int start) {
        int end = used;
        used = start - 4;
        int4(end - start);
        used = end;
    }

    public void raw(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, used, some.length);
        used += some.length;
    }

    public void textOf(String text) {
        text(text.getBytes(StandardCharsets.UTF_8));
    }

    public void character(char ascii) {
        room(1);
        bytes[used++] = (byte) ascii;
    }

    public void append(char[] chars, int from, int to) {
        room((to - from) * 3);
        byte[] target = bytes;
        int at = used;
        int i = from;
        while (i < to && chars[i] < 0x80) {
            target[at++] = (byte) chars[i++];
        }
        used = at;
        if (i < to) {
            raw(new String(chars, i, to - i).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The same as a text within a JSON text: marks and control characters are escaped. */
    public void appendJson(char[] chars, int from, int to) {
        int clean = from;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '"' || c == '\\' || c < ' ') {
                append(chars, clean, i);
                raw((c < ' ' ? "\\u%04x".formatted((int) c) : "\\" + c).getBytes(StandardCharsets.US_ASCII));
                clean = i + 1;
            }
        }
        append(chars, clean, to);
    }

    /**
     * A decimal as {@code Numbers.isNumber} accepts it, without needless zeros: equal numbers have equal bytes.
     *
     * @return where the value stands, for {@link #isNegative}
     */
    public int numeric(char[] chars, int from, int to) {
        boolean negative = chars[from] == '-';
        int first = negative ? from + 1 : from;
        int point = first;
        while (point < to && chars[point] != '.') {
            point++;
        }
        int last = to;
        while (last > point + 1 && chars[last - 1] == '0') {
            last--;
        }
        int decimals = Math.max(0, last - point - 1);
        while (first < point && chars[first] == '0') {
            first++;
        }
        int count = 0;
        int whole = (point - first + DIGITS - 1) / DIGITS;
        for (int group = 0, end = point - (whole - 1) * DIGITS; group < whole; group++, end += DIGITS) {
            groups[count++] = digits(chars, Math.max(first, end - DIGITS), end, end);
        }
        for (int start = point + 1; start < point + 1 + decimals; start += DIGITS) {
            groups[count++] = digits(chars, start, Math.min(start + DIGITS, last), start + DIGITS);
        }
        int weight = whole - 1;
        int leading = 0;
        while (leading < count && groups[leading] == 0) {
            leading++;
            weight--;
        }
        while (count > leading && groups[count - 1] == 0) {
            count--;
        }
        return write(leading, count, count == leading ? 0 : weight, negative && count > leading, decimals);
    }

    private int write(int from, int to, int weight, boolean negative, int decimals) {
        room(12 + (to - from) * 2);
        int4(8 + (to - from) * 2);
        int at = used;
        int2(to - from);
        int2(weight);
        int2(negative ? 0x4000 : 0);
        int2(decimals);
        for (int i = from; i < to; i++) {
            int2(groups[i]);
        }
        return at;
    }

    /** Up to four digits as a number; places up to {@code padded} that are not there count as zeros. */
    private static int digits(char[] chars, int from, int to, int padded) {
        int value = 0;
        for (int i = from; i < padded; i++) {
            value = value * 10 + (i < to ? chars[i] - '0' : 0);
        }
        return value;
    }

    public boolean isNegative(int numeric) {
        return bytes[numeric + 4] == 0x40;
    }

    public void put(int at, int value) {
        int end = used;
        used = at;
        int4(value);
        used = end;
    }

    private void int2(int value) {
        bytes[used++] = (byte) (value >> 8);
        bytes[used++] = (byte) value;
    }

    private void int4(int value) {
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
}
