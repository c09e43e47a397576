package dev.accord.document.template;

import dev.accord.document.layout.Align;
import dev.accord.document.layout.Block;
import dev.accord.document.layout.Inline;
import dev.accord.document.layout.ParagraphStyle;
import dev.accord.document.layout.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what stands in the body: blocks, and text that stands directly in a cell, an item or a division. */
final class BlockReader {

    private final XMLStreamReader xml;
    private final InlineReader inlines;

    /** @param characters takes those that occur */
    BlockReader(XMLStreamReader xml, BitSet characters) {
        this.xml = xml;
        this.inlines = new InlineReader(xml, characters);
    }

    /** Where text without an element of its own belongs: its paragraph looks like its container says. */
    record Around(String element, Classes classes, TextStyle text, Align align) {

        static Around body(TextStyle text) {
            return new Around("p", new Classes(java.util.Set.of()), text, Align.LEFT);
        }

        ParagraphStyle paragraph() {
            return Styles.paragraph(element, classes, text).aligned(align);
        }
    }

    String plainText() throws XMLStreamException {
        return xml.getElementText().strip().replaceAll("\\s+", " ");
    }

    void body(TextStyle text, List<Block> header, List<Block> footer, List<Block> body) throws XMLStreamException {
        Around around = Around.body(text);
        Container container = new Container(around);
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement() && "header".equals(xml.getLocalName())) {
                header.addAll(running(text));
            } else if (xml.isStartElement() && "footer".equals(xml.getLocalName())) {
                footer.addAll(running(text));
            } else {
                container.take();
            }
        }
        body.addAll(container.finished());
    }

    private List<Block> running(TextStyle text) throws XMLStreamException {
        TextStyle small = text.sized(7.5f).in(dev.accord.document.layout.Ink.MUTED);
        return content(new Around("running", Classes.of(xml), small, Align.LEFT));
    }

    /** Everything up to the end of the element the reader stands on. */
    List<Block> content(Around around) throws XMLStreamException {
        Container container = new Container(around);
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            container.take();
        }
        return container.finished();
    }

    private Block block(Around around) throws XMLStreamException {
        String element = xml.getLocalName();
        Classes classes = Classes.of(xml);
        TextStyle text = Styles.text(element, classes, around.text());
        return switch (element) {
            case "ul", "ol" -> list(text, "ol".equals(element));
            case "table" -> new TableReader(xml, this).table(classes, text);
            case "div" -> division(classes, text);
            case "hr" -> {
                inlines.skip();
                yield new Block.Rule();
            }
            default -> paragraph(element, classes, text, around);
        };
    }

    private Block paragraph(String element, Classes classes, TextStyle text, Around around) throws XMLStreamException {
        ParagraphStyle style = Styles.paragraph(element, classes, text);
        if (style.align() == Align.LEFT) {
            style = style.aligned(around.align());
        }
        int level = element.startsWith("h") ? element.charAt(1) - '0' : 0;
        return new Block.Paragraph(inlines.content(text), style, level);
    }

    private Block list(TextStyle text, boolean numbered) throws XMLStreamException {
        List<List<Block>> items = new ArrayList<>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                items.add(content(new Around("li", Classes.of(xml), text, Align.LEFT)));
            }
        }
        return new Block.Listing(items, numbered, text);
    }

    private Block division(Classes classes, TextStyle text) throws XMLStreamException {
        List<Block> content = content(new Around("p", classes, text, Align.LEFT));
        if (classes.has("page-break")) {
            return new Block.PageBreak();
        }
        if (classes.has("sign")) {
            return new Block.SignLine(content);
        }
        Block.Frame.Kind kind = classes.has("box")
                ? Block.Frame.Kind.BOX
                : classes.has("note") ? Block.Frame.Kind.NOTE : Block.Frame.Kind.PLAIN;
        return new Block.Frame(content, kind);
    }

    /** Gathers loose text to paragraphs between the blocks. */
    private final class Container {

        private final Around around;
        private final List<Block> blocks = new ArrayList<>();
        private List<Inline> loose = new ArrayList<>();

        Container(Around around) {
            this.around = around;
        }

        void take() throws XMLStreamException {
            if (xml.isStartElement() && Vocabulary.isBlock(xml.getLocalName())) {
                flush();
                blocks.add(block(around));
            } else {
                inlines.take(around.text(), loose);
            }
        }

        private void flush() {
            boolean blank = loose.stream()
                    .allMatch(inline ->
                            inline instanceof Inline.Text text && text.text().isBlank());
            if (!blank) {
                blocks.add(new Block.Paragraph(loose, around.paragraph(), 0));
            }
            loose = new ArrayList<>();
        }

        List<Block> finished() {
            flush();
            return blocks;
        }
    }
}
