package dev.accord.document.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType file, read once per process: which glyph a character has, how wide it is, and the outlines as they are in the file. */
final class FontFile {

    private static final int BMP = 0x10000;

    private final String name;
    private final int unitsPerEm;
    private final byte[] glyf;
    private final byte[] loca;
    private final byte[] hmtx;
    private final byte[] head;
    private final byte[] hhea;
    private final byte[] maxp;
    private final int metrics;
    private final boolean longOffsets;
    private final CmapLookup cmap;
    private final char[] bmpGlyphs = new char[BMP];

    FontFile(String resource) {
        try (InputStream in = Objects.requireNonNull(FontFile.class.getResourceAsStream(resource), resource);
                RandomAccessReadBuffer bytes = RandomAccessReadBuffer.createBufferFromStream(in);
                TrueTypeFont font = new TTFParser().parse(bytes)) {
            name = font.getName();
            unitsPerEm = font.getUnitsPerEm();
            glyf = table(font, "glyf");
            loca = table(font, "loca");
            hmtx = table(font, "hmtx");
            head = table(font, "head");
            hhea = table(font, "hhea");
            maxp = table(font, "maxp");
            metrics = font.getHorizontalHeader().getNumberOfHMetrics();
            longOffsets = font.getHeader().getIndexToLocFormat() == 1;
            cmap = font.getUnicodeCmapLookup();
            for (int c = 0; c < BMP; c++) {
                bmpGlyphs[c] = (char) cmap.getGlyphId(c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + resource, e);
        }
    }

    private static byte[] table(TrueTypeFont font, String tag) throws IOException {
        TTFTable table = font.getTableMap().get(tag);
        return font.getTableBytes(Objects.requireNonNull(table, tag));
    }

    String name() {
        return name;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** The glyph of a character; 0, an empty frame, when the font has none. */
    int glyph(int codePoint) {
        return codePoint < BMP ? bmpGlyphs[codePoint] : cmap.getGlyphId(codePoint);
    }

    /** In font units. */
    int advance(int glyph) {
        return u16(hmtx, Math.min(glyph, metrics - 1) * 4);
    }

    int leftBearing(int glyph) {
        return glyph < metrics
                ? (short) u16(hmtx, glyph * 4 + 2)
                : (short) u16(hmtx, metrics * 4 + (glyph - metrics) * 2);
    }

    /** The outline of a glyph, empty for white space. */
    byte[] outline(int glyph) {
        return Arrays.copyOfRange(glyf, offset(glyph), offset(glyph + 1));
    }

    byte[] head() {
        return head.clone();
    }

    byte[] hhea() {
        return hhea.clone();
    }

    byte[] maxp() {
        return maxp.clone();
    }

    private int offset(int glyph) {
        return longOffsets ? (u16(loca, glyph * 4) << 16) | u16(loca, glyph * 4 + 2) : u16(loca, glyph * 2) * 2;
    }

    static int u16(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
