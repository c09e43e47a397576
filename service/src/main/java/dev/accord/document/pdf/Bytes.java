package dev.accord.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a PDF while they are put together. */
final class Bytes {

    private byte[] bytes;
    private int length;

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] array() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    Bytes add(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    Bytes add(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Characters up to 255. */
    @SuppressWarnings("deprecation")
    Bytes add(String text) {
        int count = text.length();
        room(count);
        text.getBytes(0, count, bytes, length);
        length += count;
        return this;
    }

    Bytes number(int value) {
        if (value < 0) {
            add('-');
            return number(-value);
        }
        if (value >= 10) {
            number(value / 10);
        }
        return add('0' + value % 10);
    }

    /** Two decimals are a hundredth of a point: finer than any printer. */
    Bytes number(float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            add('-');
            hundredths = -hundredths;
        }
        number(hundredths / 100);
        int rest = hundredths % 100;
        if (rest != 0) {
            add('.').add('0' + rest / 10);
            if (rest % 10 != 0) {
                add('0' + rest % 10);
            }
        }
        return this;
    }

    Bytes reference(int object) {
        return number(object).add(" 0 R");
    }

    /** Text as people read it, in any script. */
    Bytes text(String text) {
        add("<FEFF");
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex(b >> 4).hex(b);
        }
        return add('>');
    }

    private Bytes hex(int value) {
        return add("0123456789ABCDEF".charAt(value & 15));
    }

    /** One byte inside a string in round brackets. */
    void inString(int value) {
        if (value == '(' || value == ')' || value == '\\') {
            add('\\');
        } else if (value == '\r') {
            add('\\');
            add('r');
            return;
        }
        add(value);
    }
}
