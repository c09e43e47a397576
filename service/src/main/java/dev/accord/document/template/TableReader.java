package dev.accord.document.template;

import dev.accord.document.layout.Align;
import dev.accord.document.layout.Block;
import dev.accord.document.layout.Ink;
import dev.accord.document.layout.TableStyle;
import dev.accord.document.layout.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a table. */
final class TableReader {

    private final XMLStreamReader xml;
    private final BlockReader blocks;
    private final List<Block.Row> head = new ArrayList<>();
    private final List<Block.Row> body = new ArrayList<>();

    TableReader(XMLStreamReader xml, BlockReader blocks) {
        this.xml = xml;
        this.blocks = blocks;
    }

    Block.Table table(Classes classes, TextStyle text) throws XMLStreamException {
        TableStyle style = classes.has("bare") ? TableStyle.BARE : TableStyle.NORMAL;
        if (classes.has("grid")) {
            style = style.gridded();
        }
        if (classes.has("zebra")) {
            style = style.striped();
        }
        if (classes.has("dense")) {
            style = style.dense();
        }
        Float part = width();
        if (part != null) {
            style = style.taking(part);
        }
        rows(body, text);
        return new Block.Table(head, body, style);
    }

    private void rows(List<Block.Row> rows, TextStyle text) throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "thead" -> rows(head, text);
                    case "tr" -> rows.add(row(text));
                    default -> rows(rows, text);
                }
            }
        }
    }

    private Block.Row row(TextStyle text) throws XMLStreamException {
        Classes classes = Classes.of(xml);
        TextStyle style = Styles.text("tr", classes, text);
        List<Block.Cell> cells = new ArrayList<>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                cells.add(cell(style));
            }
        }
        return new Block.Row(cells, classes.has("total"));
    }

    private Block.Cell cell(TextStyle row) throws XMLStreamException {
        String element = xml.getLocalName();
        Classes classes = Classes.of(xml);
        int span = span();
        Float width = width();
        Align align = Styles.align(classes);
        TextStyle style = Styles.text(element, classes, row);
        if ("td".equals(element) && row.ink() == Ink.MUTED) {
            style = style.in(Ink.MUTED);
        }
        List<Block> content = blocks.content(new BlockReader.Around(element, classes, style, align));
        return new Block.Cell(content, "th".equals(element), span, classes.has("middle"), width);
    }

    private int span() {
        String value = xml.getAttributeValue(null, "colspan");
        return value != null && value.matches("[1-9][0-9]?") ? Integer.parseInt(value) : 1;
    }

    private @Nullable Float width() {
        String value = xml.getAttributeValue(null, "width");
        return value != null && value.matches("[0-9]{1,2}(\\.[0-9]+)?%")
                ? Float.valueOf(Float.parseFloat(value.substring(0, value.length() - 1)) / 100)
                : null;
    }
}
