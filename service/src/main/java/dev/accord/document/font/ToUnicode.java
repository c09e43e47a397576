package dev.accord.document.font;

import java.util.HexFormat;

/** The map from character numbers back to text, so that a document can be searched, copied and read aloud. */
final class ToUnicode {

    /** More entries than this in one block are not allowed. */
    private static final int BLOCK = 100;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ToUnicode() {}

    static String of(int[] codePoints) {
        StringBuilder map = new StringBuilder(codePoints.length * 16 + 400);
        map.append("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        for (int from = 0; from < codePoints.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, codePoints.length);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append('<').append(HEX.toHexDigits((char) (i + 1))).append("> <");
                for (char c : Character.toChars(codePoints[i])) {
                    map.append(HEX.toHexDigits(c));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
