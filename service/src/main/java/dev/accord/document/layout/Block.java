package dev.accord.document.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below one another on a page. */
public sealed interface Block {

    /** @param level 0 for running text, 1 to 3 for a heading */
    record Paragraph(List<Inline> content, ParagraphStyle style, int level) implements Block {}

    record Listing(List<List<Block>> items, boolean numbered, TextStyle style) implements Block {}

    record Table(List<Row> head, List<Row> body, TableStyle style) implements Block {}

    record Row(List<Cell> cells, boolean total) {}

    /**
     * @param header whether it names what stands below or beside it
     * @param span number of columns the cell takes
     * @param width of its column in parts of the table; {@code null} to follow the contents
     */
    record Cell(
            List<Block> content,
            boolean header,
            int span,
            boolean middle,
            @Nullable Float width) {}

    /** Blocks that stay together, with or without a frame around. */
    record Frame(List<Block> content, Kind kind) implements Block {

        public enum Kind {
            PLAIN,
            BOX,
            NOTE
        }
    }

    record Rule() implements Block {}

    /** A line to sign by hand on, with what is written below it. */
    record SignLine(List<Block> caption) implements Block {}

    record PageBreak() implements Block {}
}
