package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts slices on pages: what belongs together stays together, and a table's head is repeated where its rows go on. */
final class Paginator {

    private final float room;
    private final List<List<Mark>> pages = new ArrayList<>();
    private List<Mark> page = new ArrayList<>();
    private float y;
    private float space;

    private Paginator(float room) {
        this.room = room;
    }

    /** @return marks of each page, from the top of its room */
    static List<List<Mark>> pages(List<Slice> slices, float room) {
        Paginator paginator = new Paginator(room);
        int from = 0;
        while (from < slices.size()) {
            int to = from + 1;
            while (to < slices.size() && slices.get(to - 1).keep() && slices.get(to) != Slice.PAGE_BREAK) {
                to++;
            }
            paginator.place(slices.subList(from, to));
            from = to;
        }
        paginator.finish();
        return paginator.pages;
    }

    private void finish() {
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(page);
        }
    }

    private void turn() {
        pages.add(page);
        page = new ArrayList<>();
        y = 0;
        space = 0;
    }

    private void place(List<Slice> group) {
        if (group.getFirst() == Slice.PAGE_BREAK) {
            if (y > 0) {
                turn();
            }
            return;
        }
        boolean together = height(group) <= room;
        if (together && y > 0 && y + needed(group) > room) {
            turn();
        }
        for (Slice slice : group) {
            place(slice);
        }
    }

    private float needed(List<Slice> group) {
        return Math.max(space, group.getFirst().before()) + height(group);
    }

    private static float height(List<Slice> group) {
        float height = 0;
        float between = 0;
        for (int i = 0; i < group.size(); i++) {
            Slice slice = group.get(i);
            height += slice.height() + (i == 0 ? 0 : Math.max(between, slice.before()));
            between = slice.after();
        }
        return height;
    }

    private void place(Slice slice) {
        if (y > 0 && y + Math.max(space, slice.before()) + slice.height() > room && slice.height() <= room) {
            turn();
        }
        if (y == 0) {
            slice.head().forEach(this::draw);
        }
        if (y + slice.height() > room) {
            divide(slice);
        } else {
            draw(slice);
        }
    }

    private void divide(Slice slice) {
        boolean fresh = y <= height(slice.head());
        Slice[] parts = slice.divided(room - y - Math.max(space, slice.before()));
        if (parts != null) {
            draw(parts[0]);
            turn();
            place(parts[1]);
        } else if (!fresh) {
            turn();
            place(slice);
        } else {
            // Nothing to divide it at: it is drawn over the edge rather than lost.
            draw(slice);
        }
    }

    private void draw(Slice slice) {
        y += y == 0 ? 0 : Math.max(space, slice.before());
        page.addAll(Slice.moved(slice.marks(), 0, y));
        y += slice.height();
        space = slice.after();
    }
}
