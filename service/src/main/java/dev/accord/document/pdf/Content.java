package dev.accord.document.pdf;

import dev.accord.document.layout.Ink;
import dev.accord.document.layout.Mark;
import dev.accord.document.layout.Page;
import dev.accord.document.layout.TextStyle;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the drawing operators of one page. */
final class Content {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder(8192);
    private final DocumentFonts fonts;
    private final float height;
    private @Nullable Ink ink;

    private Content(DocumentFonts fonts, float height) {
        this.fonts = fonts;
        this.height = height;
    }

    static byte[] of(Page page, DocumentFonts fonts) {
        Content content = new Content(fonts, page.paper().height());
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Fill fill) {
                content.fill(fill);
            }
        }
        content.out.append("BT\n");
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Text text) {
                content.text(text);
            }
        }
        content.out.append("ET\n");
        return content.out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void fill(Mark.Fill fill) {
        colour(fill.ink());
        number(fill.x());
        number(height - fill.y() - fill.height());
        number(fill.width());
        number(fill.height());
        out.append("re f\n");
    }

    private @Nullable String font;
    private float size;

    private void text(Mark.Text text) {
        TextStyle style = text.style();
        colour(style.ink());
        out.append(style.slanted() ? "1 0 .2 1 " : "1 0 0 1 ");
        number(text.x());
        number(height - text.y());
        out.append("Tm\n");
        String letters = text.text();
        int from = 0;
        while (from < letters.length()) {
            from = run(letters, from, style);
        }
    }

    /** Shows the characters that come from the same repertoire. */
    private int run(String letters, int from, TextStyle style) {
        int repertoire = fonts.repertoireOf(letters.codePointAt(from));
        use(fonts.name(repertoire, style.face()), style.size());
        out.append('<');
        int at = from;
        while (at < letters.length()) {
            int c = letters.codePointAt(at);
            if (at > from && fonts.repertoireOf(c) != repertoire) {
                break;
            }
            int number = fonts.number(repertoire, c);
            out.append(HEX[number >> 12]).append(HEX[(number >> 8) & 15]);
            out.append(HEX[(number >> 4) & 15]).append(HEX[number & 15]);
            at += Character.charCount(c);
        }
        out.append("> Tj\n");
        return at;
    }

    private void use(String name, float points) {
        if (!Objects.equals(font, name) || size != points) {
            font = name;
            size = points;
            out.append('/').append(name).append(' ');
            number(points);
            out.append("Tf\n");
        }
    }

    private void colour(Ink next) {
        if (ink != next) {
            ink = next;
            number((next.rgb() >> 16) / 255f);
            number(((next.rgb() >> 8) & 0xff) / 255f);
            number((next.rgb() & 0xff) / 255f);
            out.append("rg\n");
        }
    }

    /** Two decimals are a hundredth of a point: finer than any printer. */
    private void number(float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
        out.append(' ');
    }
}
