package dev.accord.document.layout;

import dev.accord.document.font.Face;
import org.jspecify.annotations.Nullable;

/**
 * How characters look.
 *
 * @param size in points
 * @param slanted drawn leaning: the typeface has no italic
 * @param whole never broken over two lines
 * @param link where a click leads
 */
public record TextStyle(
        Face face,
        float size,
        Ink ink,
        boolean slanted,
        boolean whole,
        @Nullable String link) {

    public static final TextStyle BODY = new TextStyle(Face.REGULAR, 9.25f, Ink.TEXT, false, false, null);

    public TextStyle bold() {
        return new TextStyle(Face.BOLD, size, ink, slanted, whole, link);
    }

    public TextStyle leaning() {
        return new TextStyle(face, size, ink, true, whole, link);
    }

    public TextStyle sized(float points) {
        return new TextStyle(face, points, ink, slanted, whole, link);
    }

    public TextStyle in(Ink colour) {
        return new TextStyle(face, size, colour, slanted, whole, link);
    }

    public TextStyle unbroken() {
        return new TextStyle(face, size, ink, slanted, true, link);
    }

    public TextStyle linkingTo(String address) {
        return new TextStyle(face, size, Ink.ACCENT, slanted, whole, address);
    }
}
