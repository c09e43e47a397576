package dev.accord.document.font;

import java.nio.charset.StandardCharsets;

/**
 * A subset ready to be put into a PDF, already compressed.
 *
 * @param name with the tag of a subset, for example {@code ABCDEF+BIZUDPGothic-Regular}
 * @param program the TrueType file, deflated
 * @param programLength its length before
 * @param toUnicode the character map, deflated
 * @param widths per character number from 0 on, in thousandths of the size
 */
@SuppressWarnings("ArrayRecordComponent")
public record EmbeddableFont(String name, byte[] program, int programLength, byte[] toUnicode, int[] widths) {

    static EmbeddableFont of(Face face, Repertoire repertoire) {
        FontFile file = face.file();
        int[] codePoints = repertoire.codePoints();
        int[] glyphs = new int[codePoints.length];
        int[] widths = new int[codePoints.length + 1];
        widths[0] = thousandths(file, 0);
        for (int i = 0; i < codePoints.length; i++) {
            glyphs[i] = file.glyph(codePoints[i]);
            widths[i + 1] = thousandths(file, glyphs[i]);
        }
        byte[] program = GlyphSubset.write(file, glyphs);
        return new EmbeddableFont(
                tag(codePoints) + "+" + file.name(),
                Deflate.well(program),
                program.length,
                Deflate.well(ToUnicode.of(codePoints).getBytes(StandardCharsets.US_ASCII)),
                widths);
    }

    private static int thousandths(FontFile file, int glyph) {
        return Math.round(file.advance(glyph) * 1000f / file.unitsPerEm());
    }

    /** Six letters that differ when the characters differ, as PDF wants for subsets. */
    private static String tag(int[] codePoints) {
        long hash = java.util.Arrays.hashCode(codePoints) & 0xffffffffL;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }
}
