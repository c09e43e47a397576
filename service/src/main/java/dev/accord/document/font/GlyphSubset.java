package dev.accord.document.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a TrueType file that holds only the glyphs asked for, numbered in that order behind the empty frame. Hinting is left out: viewers do
 * without, and its programs would be larger than the outlines.
 */
final class GlyphSubset {

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int XY_SCALE = 0x0040;
    private static final int TWO_BY_TWO = 0x0080;
    private static final int INSTRUCTIONS = 0x0100;

    private final FontFile font;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private GlyphSubset(FontFile font) {
        this.font = font;
    }

    /** @param glyphs of the whole font; the first becomes number 1, a glyph may occur more than once */
    static byte[] write(FontFile font, int[] glyphs) {
        GlyphSubset subset = new GlyphSubset(font);
        subset.glyphs.add(0);
        for (int glyph : glyphs) {
            subset.glyphs.add(glyph);
            subset.numbers.putIfAbsent(glyph, subset.glyphs.size() - 1);
        }
        return subset.write();
    }

    private byte[] write() {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(glyphs.size() * 160);
        List<Integer> offsets = new ArrayList<>();
        // Components of composed glyphs are added behind while the list is walked.
        for (int i = 0; i < glyphs.size(); i++) {
            offsets.add(outlines.size());
            outlines.writeBytes(withoutHints(font.outline(glyphs.get(i))));
            while (outlines.size() % 4 != 0) {
                outlines.write(0);
            }
        }
        offsets.add(outlines.size());
        return SfntWriter.write(head(), hhea(), maxp(), metrics(), loca(offsets), outlines.toByteArray());
    }

    private byte[] withoutHints(byte[] outline) {
        if (outline.length == 0) {
            return outline;
        }
        int contours = (short) FontFile.u16(outline, 0);
        return contours < 0 ? composed(outline) : simple(outline, contours);
    }

    private static byte[] simple(byte[] outline, int contours) {
        int at = 10 + contours * 2;
        int hints = FontFile.u16(outline, at);
        if (hints == 0) {
            return outline;
        }
        byte[] result = new byte[outline.length - hints];
        System.arraycopy(outline, 0, result, 0, at);
        System.arraycopy(outline, at + 2 + hints, result, at + 2, outline.length - at - 2 - hints);
        return result;
    }

    private byte[] composed(byte[] outline) {
        byte[] result = outline.clone();
        int at = 10;
        int flags;
        do {
            flags = FontFile.u16(result, at);
            put16(result, at, flags & ~INSTRUCTIONS);
            put16(result, at + 2, number(FontFile.u16(result, at + 2)));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & XY_SCALE) != 0 ? 4 : (flags & TWO_BY_TWO) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
        return java.util.Arrays.copyOf(result, at);
    }

    private int number(int glyph) {
        Integer known = numbers.get(glyph);
        if (known != null) {
            return known;
        }
        glyphs.add(glyph);
        numbers.put(glyph, glyphs.size() - 1);
        return glyphs.size() - 1;
    }

    private byte[] head() {
        byte[] head = font.head();
        put16(head, 50, 1);
        return head;
    }

    private byte[] hhea() {
        byte[] hhea = font.hhea();
        put16(hhea, 34, glyphs.size());
        return hhea;
    }

    private byte[] maxp() {
        byte[] maxp = font.maxp();
        put16(maxp, 4, glyphs.size());
        return maxp;
    }

    private byte[] metrics() {
        ByteBuffer metrics = ByteBuffer.allocate(glyphs.size() * 4);
        for (int glyph : glyphs) {
            metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph));
        }
        return metrics.array();
    }

    private static byte[] loca(List<Integer> offsets) {
        ByteBuffer loca = ByteBuffer.allocate(offsets.size() * 4);
        offsets.forEach(loca::putInt);
        return loca.array();
    }

    private static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }
}
