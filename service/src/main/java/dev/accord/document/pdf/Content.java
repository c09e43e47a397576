package dev.accord.document.pdf;

import dev.accord.document.layout.Element;
import dev.accord.document.layout.Ink;
import dev.accord.document.layout.Mark;
import dev.accord.document.layout.Piece;
import dev.accord.document.layout.TextStyle;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the drawing operators of one page, each piece of the document's structure as a marked content, the rest as decoration. Fills come first: text stands on
 * them, and in one block.
 */
final class Content {

    private static final Object DECORATION = new Object();

    private final Bytes out = new Bytes(1 << 14);
    private final DocumentFonts fonts;
    private final float height;
    private final int page;
    private final List<Element> contents;
    private @Nullable Object open;
    private @Nullable Ink ink;
    private @Nullable String font;
    private float size;

    /** @param contents takes the elements of the page's marked contents in their order */
    Content(DocumentFonts fonts, float height, int page, List<Element> contents) {
        this.fonts = fonts;
        this.height = height;
        this.page = page;
        this.contents = contents;
    }

    byte[] of(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Fill fill) {
                begin(fill.piece());
                fill(fill);
            }
        }
        end();
        out.add("BT\n");
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text) {
                begin(text.piece());
                text(text);
            }
        }
        end();
        out.add("ET\n");
        return out.copy();
    }

    private void begin(@Nullable Piece piece) {
        Object wanted = piece == null ? DECORATION : piece;
        if (open == wanted) {
            return;
        }
        end();
        open = wanted;
        if (piece == null) {
            out.add("/Artifact<</Type/Pagination>>BDC\n");
            return;
        }
        int number = contents.size();
        contents.add(piece.owner());
        piece.drawn(page, number);
        out.add('/')
                .add(piece.owner().role().type())
                .add("<</MCID ")
                .number(number)
                .add(">>BDC\n");
    }

    private void end() {
        if (open != null) {
            out.add("EMC\n");
            open = null;
        }
    }

    private void fill(Mark.Fill fill) {
        colour(fill.ink());
        number(fill.x());
        number(height - fill.y() - fill.height());
        number(fill.width());
        number(fill.height());
        out.add("re f\n");
    }

    private void text(Mark.Text text) {
        TextStyle style = text.style();
        colour(style.ink());
        out.add(style.slanted() ? "1 0 .2 1 " : "1 0 0 1 ");
        number(text.x());
        number(height - text.y());
        out.add("Tm\n");
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
        out.add('(');
        int at = from;
        while (at < letters.length()) {
            int c = letters.codePointAt(at);
            if (at > from && fonts.repertoireOf(c) != repertoire) {
                break;
            }
            int number = fonts.number(repertoire, c);
            out.inString(number >> 8);
            out.inString(number & 0xff);
            at += Character.charCount(c);
        }
        out.add(")Tj\n");
        return at;
    }

    private void use(String name, float points) {
        if (!Objects.equals(font, name) || size != points) {
            font = name;
            size = points;
            out.add('/').add(name).add(' ');
            number(points);
            out.add("Tf\n");
        }
    }

    private void colour(Ink next) {
        if (ink != next) {
            ink = next;
            number((next.rgb() >> 16) / 255f);
            number(((next.rgb() >> 8) & 0xff) / 255f);
            number((next.rgb() & 0xff) / 255f);
            out.add("rg\n");
        }
    }

    private void number(float value) {
        out.number(value).add(' ');
    }
}
