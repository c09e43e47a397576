package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Lays a document out: body first, then the running header and footer, which know how many pages there are. */
public final class Composer {

    private static final float GAP = 16;

    private Composer() {}

    public static List<Page> pages(Composition document) {
        Paper paper = document.paper();
        float width = paper.column();
        float header = running(document.header(), width, 1, 1).height();
        float footer = running(document.footer(), width, 1, 1).height();
        float top = Paper.TOP + (header > 0 ? header + GAP : 0);
        float bottom = Paper.BOTTOM + (footer > 0 ? footer + GAP : 0);
        List<Slice> body = new Blocks(1, 1).slices(document.body(), width);
        List<List<Mark>> contents = Paginator.pages(body, paper.height() - top - bottom);
        List<Page> pages = new ArrayList<>(contents.size());
        for (int i = 0; i < contents.size(); i++) {
            int number = i + 1;
            List<Mark> marks = new ArrayList<>();
            Stack head = running(document.header(), width, number, contents.size());
            marks.addAll(Slice.moved(head.marks(), Paper.SIDE, Paper.TOP));
            marks.addAll(Slice.moved(contents.get(i), Paper.SIDE, top));
            Stack foot = running(document.footer(), width, number, contents.size());
            marks.addAll(Slice.moved(foot.marks(), Paper.SIDE, paper.height() - Paper.BOTTOM - foot.height()));
            pages.add(new Page(paper, marks));
        }
        return pages;
    }

    private static Stack running(List<Block> blocks, float width, int number, int count) {
        return Stack.of(new Blocks(number, count).slices(blocks, width));
    }
}
