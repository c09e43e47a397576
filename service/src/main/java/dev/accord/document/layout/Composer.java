package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Lays a document out: body first, then the running header and footer, which know how many pages there are. */
public final class Composer {

    private static final float GAP = 16;

    private Composer() {}

    /** @return the document's structure, in reading order */
    public static Element compose(Composition document, PageSink pages) {
        Paper paper = document.paper();
        float width = paper.column();
        float header = running(document.header(), width, 1, 1).height();
        float footer = running(document.footer(), width, 1, 1).height();
        float top = Paper.TOP + (header > 0 ? header + GAP : 0);
        float bottom = Paper.BOTTOM + (footer > 0 ? footer + GAP : 0);
        Element root = Element.document();
        Paginator paginator =
                new Paginator(paper.height() - top - bottom, marks -> pages.body(Slice.moved(marks, Paper.SIDE, top)));
        new Blocks(1, 1).emit(document.body(), width, root, paginator::add);
        int count = paginator.finish();
        for (int i = 0; i < count; i++) {
            List<Mark> marks = new ArrayList<>();
            Stack head = running(document.header(), width, i + 1, count);
            marks.addAll(Slice.moved(head.marks(), Paper.SIDE, Paper.TOP));
            Stack foot = running(document.footer(), width, i + 1, count);
            marks.addAll(Slice.moved(foot.marks(), Paper.SIDE, paper.height() - Paper.BOTTOM - foot.height()));
            pages.running(i, marks);
        }
        return root;
    }

    private static Stack running(List<Block> blocks, float width, int number, int count) {
        return Stack.of(new Blocks(number, count).slices(blocks, width, null));
    }
}
