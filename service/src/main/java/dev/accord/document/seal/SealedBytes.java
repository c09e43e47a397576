package dev.accord.document.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signatures of a PDF, found in its bytes rather than by reading it as a PDF: what a stranger uploads meets no parser, and whatever a reader
 * could be tricked into showing, the bytes either are the sealed ones or they are not.
 *
 * @param file the whole file
 * @param gapFrom where {@code <} stands, before the signature in hexadecimal
 * @param gapTo behind {@code >}
 * @param end up to where the signature covers the file
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedBytes(byte[] file, int gapFrom, int gapTo, int end) {

    private static final Pattern BYTE_RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");

    /** Places that claim to be a signature; those whose figures make no sense are left out. */
    static List<SealedBytes> in(byte[] file) {
        List<SealedBytes> found = new ArrayList<>();
        Matcher range = BYTE_RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (range.find()) {
            long first = Long.parseLong(range.group(1));
            long gapFrom = Long.parseLong(range.group(2));
            long gapTo = Long.parseLong(range.group(3));
            long end = gapTo + Long.parseLong(range.group(4));
            boolean sane = first == 0 && gapFrom > 0 && gapTo > gapFrom + 2 && end >= gapTo && end <= file.length;
            if (sane && file[(int) gapFrom] == '<' && file[(int) gapTo - 1] == '>') {
                found.add(new SealedBytes(file, (int) gapFrom, (int) gapTo, (int) end));
            }
        }
        return found;
    }

    boolean coversWholeFile() {
        return end == file.length;
    }

    /** The signature with the zeros that fill its room; empty when it is not hexadecimal. */
    byte[] signature() {
        try {
            return HexFormat.of()
                    .parseHex(new String(file, gapFrom + 1, gapTo - gapFrom - 2, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** What was signed: everything but the signature itself. */
    byte[] signed() {
        byte[] signed = new byte[gapFrom + end - gapTo];
        System.arraycopy(file, 0, signed, 0, gapFrom);
        System.arraycopy(file, gapTo, signed, gapFrom, end - gapTo);
        return signed;
    }
}
