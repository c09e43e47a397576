package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One slice for each row; the head's rows stay with the first row and are repeated on every page. */
final class Tables {

    private static final float HAIR = 0.5f;
    private static final float STRONG = 0.9f;

    private final Blocks blocks;
    private final Block.Table table;
    private final TableStyle style;
    private final float width;
    private final float[] columns;

    private final @Nullable Element parent;

    /** @param parent what the table stands in; {@code null} in a running header */
    Tables(Blocks blocks, Block.Table table, float width, @Nullable Element parent) {
        this.blocks = blocks;
        this.table = table;
        this.style = table.style();
        this.width = width * style.part();
        this.columns = Columns.widths(table, this.width, blocks);
        this.parent = parent;
    }

    void emit(Consumer<Slice> slices) {
        // A table without lines only puts things beside each other: nothing that is read as a table.
        boolean plain = style.lines() == TableStyle.Lines.NONE;
        Element whole = plain ? null : Element.in(parent, Role.TABLE);
        Element top = table.head().isEmpty() ? null : Element.in(whole, Role.TABLE_HEAD);
        float before = plain ? 0 : 4;
        List<Slice> head = new ArrayList<>();
        int rows = table.body().size();
        for (int i = 0; i < table.head().size(); i++) {
            boolean last = i == table.head().size() - 1;
            Slice slice = row(table.head().get(i), false, last ? STRONG : HAIR, Element.in(top, Role.ROW), true);
            head.add(slice.untagged().kept());
            slices.accept(slice.kept().withSpace(i == 0 ? before : 0, last && rows == 0 ? 10 : 0));
        }
        Element bottom = rows == 0 ? null : Element.in(whole, Role.TABLE_BODY);
        for (int i = 0; i < rows; i++) {
            Block.Row row = table.body().get(i);
            boolean tinted = style.zebra() && i % 2 == 1 && !row.total();
            Slice slice = row(row, tinted, HAIR, plain ? parent : Element.in(bottom, Role.ROW), false)
                    .under(head)
                    .withSpace(i == 0 && head.isEmpty() ? before : 0, i == rows - 1 && !plain ? 10 : 0);
            // The first row is not left alone at the foot of a page, the last one (the total) not at the top of the
            // next.
            boolean keep = rows > 2 && (i == 0 || i == rows - 2);
            slices.accept(keep ? slice.kept() : slice);
        }
    }

    private Slice row(Block.Row row, boolean tinted, float line, @Nullable Element element, boolean head) {
        List<Stack> cells = new ArrayList<>();
        float tallest = 0;
        int column = 0;
        for (Block.Cell cell : row.cells()) {
            float inner = Math.max(8, span(column, cell.span()) - 2 * style.paddingX());
            Stack stack = Stack.of(blocks.cell(cell.content(), inner, element(cell, element, head)));
            cells.add(stack);
            tallest = Math.max(tallest, stack.height());
            column += cell.span();
        }
        float height = tallest + 2 * style.paddingY();
        List<Mark> marks = new ArrayList<>();
        if (tinted) {
            marks.add(new Mark.Fill(0, 0, width, height, Ink.TINT));
        }
        rules(row, height, line, marks);
        place(row, cells, tallest, marks);
        return Slice.of(0, height, 0, false, marks);
    }

    private @Nullable Element element(Block.Cell cell, @Nullable Element row, boolean head) {
        if (style.lines() == TableStyle.Lines.NONE) {
            return cell.content().size() == 1 && cell.content().getFirst() instanceof Block.Paragraph
                    ? Element.in(row, Role.PARAGRAPH)
                    : row;
        }
        Role role = !cell.header() ? Role.CELL : head ? Role.COLUMN_HEADER : Role.ROW_HEADER;
        return Element.cell(row, role, cell.span());
    }

    private void place(Block.Row row, List<Stack> cells, float tallest, List<Mark> marks) {
        float x = 0;
        int column = 0;
        for (int i = 0; i < cells.size(); i++) {
            Block.Cell cell = row.cells().get(i);
            Stack stack = cells.get(i);
            float down = style.paddingY() + (cell.middle() ? (tallest - stack.height()) / 2 : 0);
            marks.addAll(Slice.moved(stack.marks(), x + style.paddingX(), down));
            x += span(column, cell.span());
            column += cell.span();
        }
    }

    private void rules(Block.Row row, float height, float line, List<Mark> marks) {
        if (style.lines() == TableStyle.Lines.NONE) {
            return;
        }
        Ink ink = line == STRONG ? Ink.STRONG_LINE : Ink.LINE;
        marks.add(new Mark.Fill(0, height - line, width, line, ink));
        if (row.total()) {
            marks.add(new Mark.Fill(0, -STRONG, width, STRONG, Ink.STRONG_LINE));
        }
        if (style.lines() == TableStyle.Lines.ALL) {
            marks.add(new Mark.Fill(0, -HAIR, width, HAIR, Ink.LINE));
            float x = 0;
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                marks.add(new Mark.Fill(x, 0, HAIR, height, Ink.LINE));
                x += span(column, cell.span());
                column += cell.span();
            }
            marks.add(new Mark.Fill(width - HAIR, 0, HAIR, height, Ink.LINE));
        }
    }

    private float span(int from, int count) {
        float sum = 0;
        for (int i = from; i < Math.min(from + count, columns.length); i++) {
            sum += columns[i];
        }
        return sum;
    }
}
