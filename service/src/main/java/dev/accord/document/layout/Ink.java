package dev.accord.document.layout;

/** The few colours of a document. */
public enum Ink {
    TEXT(0x1b2430),
    MUTED(0x5b6673),
    ACCENT(0x1f4e79),
    LINE(0xc9d0d8),
    STRONG_LINE(0x1b2430),
    TINT(0xf3f6f9),
    BAR(0xdde4ec),
    MARK(0xb4232a);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** {@code 0xRRGGBB}. */
    public int rgb() {
        return rgb;
    }
}
