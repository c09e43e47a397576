package dev.accord.document.template;

import dev.accord.document.layout.Inline;
import dev.accord.document.layout.TextStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads text and the elements that may stand in it. */
final class InlineReader {

    private final XMLStreamReader xml;
    private final BitSet characters;

    InlineReader(XMLStreamReader xml, BitSet characters) {
        this.xml = xml;
        this.characters = characters;
    }

    /** Which characters occur is known before any is drawn: the fonts are made of them. */
    private void note(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                int c = text.codePointAt(i);
                characters.set(c);
                i += Character.charCount(c) - 1;
            }
        }
    }

    /** Everything up to the end of the element the reader stands on. */
    List<Inline> content(TextStyle style) throws XMLStreamException {
        List<Inline> content = new ArrayList<>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            take(style, content);
        }
        return content;
    }

    /** What the reader stands on: text, or an element to its end. */
    void take(TextStyle style, List<Inline> content) throws XMLStreamException {
        if (xml.isCharacters()) {
            String text = xml.getText();
            note(text);
            content.add(new Inline.Text(text, style));
        } else if (xml.isStartElement()) {
            element(style, content);
        }
    }

    private void element(TextStyle style, List<Inline> content) throws XMLStreamException {
        String element = xml.getLocalName();
        switch (element) {
            case "br" -> {
                skip();
                content.add(new Inline.LineBreak());
            }
            case "page" -> {
                skip();
                content.add(new Inline.PageNumber(style));
            }
            case "pages" -> {
                skip();
                content.add(new Inline.PageCount(style));
            }
            case "bar" -> {
                content.add(bar(style));
                skip();
            }
            case "a" -> {
                String address = xml.getAttributeValue(null, "href");
                TextStyle inner = Styles.text(element, Classes.of(xml), style);
                content.addAll(content(isWebAddress(address) ? inner.linkingTo(address) : inner));
            }
            default -> content.addAll(content(Styles.text(element, Classes.of(xml), style)));
        }
    }

    private static boolean isWebAddress(@Nullable String address) {
        return address != null && address.matches("(https?://|mailto:).+");
    }

    private Inline bar(TextStyle style) {
        BigDecimal max = number("max").max(BigDecimal.ONE);
        float filled = part(number("value"), max);
        float mark = xml.getAttributeValue(null, "mark") == null ? -1 : part(number("mark"), max);
        String said = xml.getAttributeValue(null, "alt");
        String alternative = said == null ? number("value").toPlainString() + " / " + max.toPlainString() : said;
        return new Inline.Bar(filled, mark, style.size() * 0.62f, alternative);
    }

    private static float part(BigDecimal value, BigDecimal max) {
        return value.max(BigDecimal.ZERO)
                .min(max)
                .divide(max, 4, RoundingMode.HALF_EVEN)
                .floatValue();
    }

    /** A bar with something else than a number is drawn empty: a picture is no reason to refuse a document. */
    private BigDecimal number(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        try {
            return value == null ? BigDecimal.ZERO : new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    /** To the end of an element whose content does not count. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }
}
