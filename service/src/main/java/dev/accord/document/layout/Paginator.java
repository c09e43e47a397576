package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts slices on pages: what belongs together stays together, and a table's head is repeated where its rows go on. */
final class Paginator {

    private final float room;
    private final Consumer<List<Mark>> full;
    private final List<Slice> group = new ArrayList<>();
    private List<Mark> page = new ArrayList<>();
    private int pages;
    private float y;
    private float space;

    /** @param full takes the marks of each page, from the top of its room */
    Paginator(float room, Consumer<List<Mark>> full) {
        this.room = room;
        this.full = full;
    }

    /** Slices that keep with the next are placed together with it. */
    void add(Slice slice) {
        if (slice == Slice.PAGE_BREAK) {
            placeGroup();
            if (y > 0) {
                turn();
            }
            return;
        }
        group.add(slice);
        if (!slice.keep()) {
            placeGroup();
        }
    }

    /** @return how many pages there are: at least one */
    int finish() {
        placeGroup();
        if (!page.isEmpty() || pages == 0) {
            turn();
        }
        return pages;
    }

    private void turn() {
        full.accept(page);
        pages++;
        page = new ArrayList<>();
        y = 0;
        space = 0;
    }

    private void placeGroup() {
        if (group.isEmpty()) {
            return;
        }
        float height = height(group);
        if (height <= room && y > 0 && y + Math.max(space, group.getFirst().before()) + height > room) {
            turn();
        }
        for (Slice slice : group) {
            place(slice);
        }
        group.clear();
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
        for (Mark mark : slice.marks()) {
            page.add(mark.moved(0, y));
        }
        y += slice.height();
        space = slice.after();
    }
}
