package dev.accord.document.layout;

/**
 * How lines stand below one another.
 *
 * @param leading from base line to base line, in points
 * @param before space above, left out at the top of a page; the larger one of two neighbours counts
 * @param keep stays on the page of what follows
 */
public record ParagraphStyle(Align align, float leading, float before, float after, boolean keep) {

    public static ParagraphStyle of(float size) {
        return new ParagraphStyle(Align.LEFT, size * 1.55f, 0, size * 0.55f, false);
    }

    public ParagraphStyle aligned(Align to) {
        return new ParagraphStyle(to, leading, before, after, keep);
    }

    public ParagraphStyle spaced(float above, float below) {
        return new ParagraphStyle(align, leading, above, below, keep);
    }

    public ParagraphStyle led(float points) {
        return new ParagraphStyle(align, points, before, after, keep);
    }

    public ParagraphStyle kept() {
        return new ParagraphStyle(align, leading, before, after, true);
    }
}
