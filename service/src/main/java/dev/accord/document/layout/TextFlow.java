package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of a paragraph with their widths, broken into lines. White space is collapsed as in HTML. */
final class TextFlow {

    private static final int NEW_LINE = '\n';
    private static final int BAR = -1;

    /** What is not text but stands in a line. */
    private static final TextStyle NO_STYLE = TextStyle.BODY;

    private int[] characters = new int[64];
    private float[] widths = new float[64];
    private TextStyle[] styles = new TextStyle[64];
    private final List<Inline.Bar> bars = new ArrayList<>();
    private int length;
    private boolean spacePending;

    /** @param number and count what {@code <page/>} and {@code <pages/>} stand for */
    TextFlow(List<Inline> content, int number, int count) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text(String text, TextStyle style) -> addText(text, style);
                case Inline.PageNumber(TextStyle style) -> addText(Integer.toString(number), style);
                case Inline.PageCount(TextStyle style) -> addText(Integer.toString(count), style);
                case Inline.LineBreak() -> add(NEW_LINE, 0, NO_STYLE);
                case Inline.Bar bar -> {
                    flushSpace(NO_STYLE);
                    bars.add(bar);
                    add(BAR, Inline.Bar.WIDTH, NO_STYLE);
                }
            }
        }
    }

    private void addText(String text, TextStyle style) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                // A line end in the template is no space between two Japanese characters.
                boolean foreign = c == ' ' || length == 0 || !Kinsoku.isWide(characters[length - 1]);
                spacePending |= foreign && length > 0 && characters[length - 1] != NEW_LINE;
            } else if (!Character.isISOControl(c)) {
                flushSpace(style);
                add(c, style.face().width(c) * style.size(), style);
            }
        }
    }

    private void flushSpace(TextStyle style) {
        if (spacePending) {
            spacePending = false;
            add(' ', style.face().width(' ') * style.size(), style);
        }
    }

    private void add(int character, float width, TextStyle style) {
        if (character == NEW_LINE) {
            spacePending = false;
        }
        if (length == characters.length) {
            characters = java.util.Arrays.copyOf(characters, length * 2);
            widths = java.util.Arrays.copyOf(widths, length * 2);
            styles = java.util.Arrays.copyOf(styles, length * 2);
        }
        characters[length] = character;
        widths[length] = width;
        styles[length++] = style;
    }

    /** The widest part that cannot be broken. */
    float narrowest() {
        float widest = 0;
        float part = 0;
        for (int i = 0; i < length; i++) {
            if (mayBreakBefore(i)) {
                part = 0;
            }
            part += characters[i] == ' ' && !styles[i].whole() ? 0 : widths[i];
            widest = Math.max(widest, part);
        }
        return widest;
    }

    /** The width when nothing but the line breaks asked for breaks it. */
    float widest() {
        float widest = 0;
        float line = 0;
        for (int i = 0; i < length; i++) {
            line = characters[i] == NEW_LINE ? 0 : line + widths[i];
            widest = Math.max(widest, line);
        }
        return widest;
    }

    private boolean mayBreakBefore(int i) {
        if (i == 0) {
            return false;
        }
        if (characters[i] == NEW_LINE || characters[i - 1] == NEW_LINE) {
            return true;
        }
        if (styles[i].whole() && styles[i - 1].whole()) {
            return false;
        }
        return Kinsoku.mayBreak(characters[i - 1], characters[i]);
    }

    /** Fills lines one after the other; what is longer than a line is broken anywhere. */
    List<Line> lines(float room) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int lastBreak = -1;
        float width = 0;
        for (int i = 0; i < length; i++) {
            if (characters[i] == NEW_LINE) {
                lines.add(line(start, i));
                start = i + 1;
                lastBreak = -1;
                width = 0;
                continue;
            }
            if (i > start && mayBreakBefore(i)) {
                lastBreak = i;
            }
            width += widths[i];
            if (width > room + 0.01f && i > start && characters[i] != ' ') {
                int end = lastBreak > start ? lastBreak : i;
                lines.add(line(start, end));
                start = end;
                lastBreak = -1;
                width = sum(start, i + 1);
            }
        }
        if (start < length || lines.isEmpty()) {
            lines.add(line(start, length));
        }
        return lines;
    }

    private float sum(int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    private Line line(int from, int to) {
        int end = to;
        while (end > from && characters[end - 1] == ' ') {
            end--;
        }
        return new Line(from, end, sum(from, end), end < to);
    }

    /**
     * From a character to before another.
     *
     * @param spaced it ends with a space: not seen, but who reads the text aloud or copies it needs it between the words
     */
    record Line(int from, int to, float width, boolean spaced) {}

    /** Draws a line at a place, as a part of an element: one text for each change of style. */
    void draw(Line line, float x, float baseline, List<Mark> marks, @Nullable Element element) {
        float at = x;
        int from = line.from;
        while (from < line.to) {
            int to = from + 1;
            while (to < line.to && styles[to] == styles[from] && characters[to] != BAR && characters[from] != BAR) {
                to++;
            }
            float width = sum(from, to);
            if (characters[from] == BAR) {
                drawBar(bars.get(barsBefore(from)), at, baseline, marks, element);
            } else {
                String text = new String(characters, from, to - from);
                boolean spaced = to == line.to && line.spaced;
                drawText(spaced ? text + " " : text, styles[from], at, baseline, width, marks, element);
            }
            at += width;
            from = to;
        }
    }

    private static void drawText(
            String text,
            TextStyle style,
            float x,
            float baseline,
            float width,
            List<Mark> marks,
            @Nullable Element element) {
        String link = style.link();
        Element owner = link == null ? element : Element.in(element, Role.LINK);
        marks.add(new Mark.Text(x, baseline, text, style, Element.text(owner)));
        if (link != null) {
            marks.add(new Mark.Link(x, baseline - style.size(), width, style.size() * 1.3f, link, owner));
        }
    }

    private int barsBefore(int index) {
        int count = 0;
        for (int i = 0; i < index; i++) {
            count += characters[i] == BAR ? 1 : 0;
        }
        return count;
    }

    private static void drawBar(Inline.Bar bar, float x, float baseline, List<Mark> marks, @Nullable Element element) {
        float y = baseline - bar.height();
        Piece piece = Element.figure(element, bar.alternative());
        marks.add(new Mark.Fill(x, y, Inline.Bar.WIDTH, bar.height(), Ink.BAR, piece));
        marks.add(new Mark.Fill(x, y, Inline.Bar.WIDTH * bar.filled(), bar.height(), Ink.ACCENT, piece));
        if (bar.mark() >= 0) {
            float at = x + Inline.Bar.WIDTH * bar.mark() - 0.5f;
            marks.add(new Mark.Fill(at, y - 2, 1, bar.height() + 4, Ink.MARK, piece));
        }
    }
}
