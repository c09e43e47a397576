package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns blocks into slices of a given width. */
final class Blocks {

    private static final float LIST_INDENT = 14;
    private static final float BOX_PADDING = 9;

    private final int pageNumber;
    private final int pageCount;

    Blocks(int pageNumber, int pageCount) {
        this.pageNumber = pageNumber;
        this.pageCount = pageCount;
    }

    /** @param parent what the blocks are part of; {@code null} for running headers and footers */
    List<Slice> slices(List<Block> blocks, float width, @Nullable Element parent) {
        List<Slice> slices = new ArrayList<>();
        emit(blocks, width, parent, slices::add);
        return slices;
    }

    /** What stands in a cell or an item: a single paragraph is no element of its own. */
    List<Slice> cell(List<Block> content, float width, @Nullable Element element) {
        return content.size() == 1 && content.getFirst() instanceof Block.Paragraph paragraph && paragraph.level() == 0
                ? lines(paragraph, width, element)
                : slices(content, width, element);
    }

    /** Slice after slice, so that a long table is never held as a whole. */
    void emit(List<Block> blocks, float width, @Nullable Element parent, Consumer<Slice> slices) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Table table) {
                new Tables(this, table, width, parent).emit(slices);
                continue;
            }
            List<Slice> next = slices(block, width, parent);
            boolean introduces = block instanceof Block.Paragraph
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Table;
            (introduces ? keptAtEnd(next) : next).forEach(slices);
        }
    }

    /** The sentence above a table is not left behind on the page before. */
    private static List<Slice> keptAtEnd(List<Slice> slices) {
        slices.set(slices.size() - 1, slices.getLast().kept());
        return slices;
    }

    private List<Slice> slices(Block block, float width, @Nullable Element parent) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                lines(paragraph, width, Element.in(parent, Role.ofParagraph(paragraph.level())));
            case Block.Listing list -> items(list, width, parent);
            case Block.Table table -> slices(List.of(table), width, parent);
            case Block.Frame frame -> List.of(frame(frame, width, parent));
            case Block.SignLine line -> List.of(signLine(line, width, parent));
            case Block.Rule() ->
                List.of(Slice.of(6, 0.6f, 6, false, List.of(new Mark.Fill(0, 0, width, 0.6f, Ink.LINE))));
            case Block.PageBreak() -> List.of(Slice.PAGE_BREAK);
        };
    }

    TextFlow flow(Block.Paragraph paragraph) {
        return new TextFlow(paragraph.content(), pageNumber, pageCount);
    }

    /** One slice a line; the first two and the last two lines stay together. */
    private List<Slice> lines(Block.Paragraph paragraph, float width, @Nullable Element element) {
        TextFlow flow = flow(paragraph);
        ParagraphStyle style = paragraph.style();
        List<TextFlow.Line> lines = flow.lines(width);
        List<Slice> slices = new ArrayList<>(lines.size());
        float baseline = style.leading() * 0.72f;
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            boolean keep = last ? style.keep() : i == 0 || i == lines.size() - 2 || style.keep();
            List<Mark> marks = new ArrayList<>(2);
            TextFlow.Line line = lines.get(i);
            flow.draw(line, style.align().indent(width - line.width()), baseline, marks, element);
            slices.add(Slice.of(i == 0 ? style.before() : 0, style.leading(), last ? style.after() : 0, keep, marks));
        }
        return slices;
    }

    private List<Slice> items(Block.Listing list, float width, @Nullable Element parent) {
        Element whole = Element.in(parent, list.numbered() ? Role.NUMBERS : Role.BULLETS);
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Element own = Element.in(whole, Role.ITEM);
            Piece marker = Element.text(Element.in(own, Role.MARKER));
            List<Slice> item = cell(list.items().get(i), width - LIST_INDENT, Element.in(own, Role.ITEM_BODY));
            String sign = list.numbered() ? (i + 1) + "." : "•";
            for (int s = 0; s < item.size(); s++) {
                Slice slice = item.get(s).movedRight(LIST_INDENT);
                slices.add(s == 0 ? slice.with(marker(sign, list.style(), slice, marker)) : slice);
            }
        }
        return slices;
    }

    private static List<Mark> marker(String sign, TextStyle style, Slice line, @Nullable Piece piece) {
        float baseline = line.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).y())
                .findFirst()
                .orElse(line.height() * 0.72f);
        return List.of(new Mark.Text(sign.length() > 2 ? -1 : 3, baseline, sign, style.in(Ink.MUTED), piece));
    }

    private Slice frame(Block.Frame frame, float width, @Nullable Element parent) {
        Element element = frame.kind() == Block.Frame.Kind.PLAIN ? parent : Element.in(parent, Role.DIVISION);
        float padding = frame.kind() == Block.Frame.Kind.PLAIN ? 0 : BOX_PADDING;
        Stack stack = Stack.of(slices(frame.content(), width - 2 * padding, element));
        float height = stack.height() + 2 * padding;
        List<Mark> marks = new ArrayList<>();
        switch (frame.kind()) {
            case PLAIN -> {}
            case BOX -> outline(width, height, marks);
            case NOTE -> {
                marks.add(new Mark.Fill(0, 0, width, height, Ink.TINT));
                marks.add(new Mark.Fill(0, 0, 2.4f, height, Ink.ACCENT));
            }
        }
        marks.addAll(Slice.moved(stack.marks(), padding, padding));
        return frame.kind() == Block.Frame.Kind.PLAIN
                ? Slice.of(stack.before(), height, stack.after(), false, marks)
                : Slice.of(6, height, 10, false, marks);
    }

    private static void outline(float width, float height, List<Mark> marks) {
        float line = 0.6f;
        marks.add(new Mark.Fill(0, 0, width, line, Ink.LINE));
        marks.add(new Mark.Fill(0, height - line, width, line, Ink.LINE));
        marks.add(new Mark.Fill(0, 0, line, height, Ink.LINE));
        marks.add(new Mark.Fill(width - line, 0, line, height, Ink.LINE));
    }

    private Slice signLine(Block.SignLine line, float width, @Nullable Element parent) {
        float length = Math.min(width, 230);
        Stack caption = Stack.of(slices(line.caption(), length, parent));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Fill(0, 34, length, 0.6f, Ink.STRONG_LINE));
        marks.addAll(Slice.moved(caption.marks(), 0, 37));
        return Slice.of(4, 37 + caption.height(), 8, false, marks);
    }
}
