package dev.accord.document.template;

import dev.accord.document.layout.Align;
import dev.accord.document.layout.Ink;
import dev.accord.document.layout.ParagraphStyle;
import dev.accord.document.layout.TextStyle;

/** What the elements and classes look like: the one place that decides the typography of all documents. */
final class Styles {

    private static final float SMALL = 7.75f;

    private Styles() {}

    static TextStyle text(String element, Classes classes, TextStyle around) {
        TextStyle style = switch (element) {
            case "h1" -> around.bold().sized(17).in(Ink.ACCENT);
            case "h2" -> around.bold().sized(11.5f).in(Ink.ACCENT);
            case "h3" -> around.bold().sized(9.5f);
            case "th" -> around.bold().sized(Math.min(around.size(), 8.25f)).in(Ink.MUTED);
            case "td" -> around.size() == TextStyle.BODY.size() ? around.sized(8.75f) : around;
            case "b", "strong" -> around.bold();
            case "i", "em" -> around.leaning();
            default -> around;
        };
        if (classes.has("lead")) {
            style = style.sized(10.5f);
        }
        if (classes.has("amount")) {
            style = style.bold().sized(17);
        }
        if (classes.has("small")) {
            style = style.sized(SMALL);
        }
        if (classes.has("muted")) {
            style = style.in(Ink.MUTED);
        }
        if (classes.has("strong") || classes.has("total")) {
            style = style.bold();
        }
        return classes.has("code") || classes.has("nowrap") || classes.has("num") ? style.unbroken() : style;
    }

    static ParagraphStyle paragraph(String element, Classes classes, TextStyle text) {
        ParagraphStyle style = ParagraphStyle.of(text.size());
        style = switch (element) {
            case "h1" -> style.led(text.size() * 1.3f).spaced(0, 8).kept();
            case "h2" -> style.led(text.size() * 1.35f).spaced(16, 5).kept();
            case "h3" -> style.led(text.size() * 1.4f).spaced(10, 3).kept();
            case "p" -> classes.has("amount") ? style.led(text.size() * 1.3f).spaced(0, 0) : style;
            case "li" -> style.spaced(0, 2.5f);
            default -> style.led(text.size() * 1.4f).spaced(0, 0);
        };
        if (classes.has("keep")) {
            style = style.kept();
        }
        return style.aligned(align(classes));
    }

    static Align align(Classes classes) {
        if (classes.has("right") || classes.has("num")) {
            return Align.RIGHT;
        }
        return classes.has("center") ? Align.CENTER : Align.LEFT;
    }
}
