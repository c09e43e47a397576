package dev.accord.document.layout;

/** Size of a sheet in points. */
public enum Paper {
    A4(595.28f, 841.89f),
    LETTER(612, 792);

    static final float SIDE = 54;
    static final float TOP = 40;
    static final float BOTTOM = 36;

    private final float width;
    private final float height;

    Paper(float width, float height) {
        this.width = width;
        this.height = height;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    float column() {
        return width - 2 * SIDE;
    }
}
