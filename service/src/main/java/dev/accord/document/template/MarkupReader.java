package dev.accord.document.template;

import dev.accord.document.layout.Block;
import dev.accord.document.layout.Composition;
import dev.accord.document.layout.Paper;
import dev.accord.document.layout.TextStyle;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads merged markup into a document for layout. */
public final class MarkupReader {

    private final XMLStreamReader xml;
    private final String file;
    private String title = "";
    private String language;
    private @Nullable String state;
    private @Nullable String date;
    private Paper paper = Paper.A4;
    private final List<Block> header = new ArrayList<>();
    private final List<Block> footer = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private final BitSet characters = new BitSet();

    private MarkupReader(XMLStreamReader xml, String file, Locale language) {
        this.xml = xml;
        this.file = file;
        this.language = language.toLanguageTag();
    }

    public static Composition read(String file, Locale language, String markup) {
        try {
            return new MarkupReader(Xml.reader(markup), file, language).document();
        } catch (XMLStreamException e) {
            throw Refusal.invalid(Issue.inRow(
                    TemplateCheck.line(e), null, "document.template.not-well-formed", file, TemplateCheck.sentence(e)));
        }
    }

    private Composition document() throws XMLStreamException {
        BlockReader blocks = new BlockReader(xml, characters);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "html" -> language = attribute("lang", language);
                    case "head" -> {}
                    case "title" -> title = blocks.plainText();
                    case "meta" -> meta();
                    case "body" -> {
                        paper = paper();
                        blocks.body(TextStyle.BODY, header, footer, body);
                    }
                    default -> throw misplaced();
                }
            }
        }
        return new Composition(title, language, state, date, paper, header, footer, body, characters);
    }

    private Refusal misplaced() {
        int line = xml.getLocation().getLineNumber();
        String element = xml.getLocalName();
        return Refusal.invalid(Issue.inRow(line, element, "document.template.misplaced", file, element));
    }

    private void meta() {
        String content = attribute("content", "");
        switch (attribute("name", "")) {
            case "state" -> state = content;
            case "date" -> date = content;
            default -> {}
        }
    }

    private Paper paper() {
        return "letter".equalsIgnoreCase(attribute("data-page", "a4").trim()) ? Paper.LETTER : Paper.A4;
    }

    private String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
