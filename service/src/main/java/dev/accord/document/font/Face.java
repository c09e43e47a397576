package dev.accord.document.font;

/** The faces documents are set in: one family for Latin and Japanese. Read from the class path on first use and kept. */
public enum Face {
    REGULAR("/fonts/BIZUDPGothic-Regular.ttf"),
    BOLD("/fonts/BIZUDPGothic-Bold.ttf");

    /** Height of a line's letters above and below the base line, in parts of the size. */
    public static final float ASCENT = 0.88f;

    public static final float DESCENT = 0.12f;

    private final FontFile file;
    private final float[] widths = new float[0x10000];

    Face(String resource) {
        file = new FontFile(resource);
        for (int c = 0; c < widths.length; c++) {
            widths[c] = (float) file.advance(file.glyph(c)) / file.unitsPerEm();
        }
    }

    /** Advance of a character in parts of the font size. */
    public float width(int codePoint) {
        return codePoint < widths.length
                ? widths[codePoint]
                : (float) file.advance(file.glyph(codePoint)) / file.unitsPerEm();
    }

    /** Whether the typeface has the character; it is printed as an empty frame otherwise. */
    public boolean has(int codePoint) {
        return file.glyph(codePoint) != 0;
    }

    FontFile file() {
        return file;
    }
}
