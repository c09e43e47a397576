package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strip as wide as the page that is not divided: a line of text, a row of a table. Layout turns blocks into slices, the paginator puts slices on pages.
 *
 * @param before space above, left out at the top of a page
 * @param after space below; of two neighbours' spaces the larger one counts
 * @param keep stays with the next slice
 * @param head slices to repeat above this one when it starts a page
 */
record Slice(float before, float height, float after, boolean keep, List<Mark> marks, List<Slice> head) {

    static Slice of(float before, float height, float after, boolean keep, List<Mark> marks) {
        return new Slice(before, height, after, keep, marks, List.of());
    }

    /** A slice of no height that starts a new page. */
    static final Slice PAGE_BREAK = of(0, 0, 0, false, List.of());

    Slice movedRight(float dx) {
        return dx == 0 ? this : new Slice(before, height, after, keep, moved(marks, dx, 0), head);
    }

    Slice withSpace(float above, float below) {
        return new Slice(above, height, below, keep, marks, head);
    }

    Slice kept() {
        return new Slice(before, height, after, true, marks, head);
    }

    Slice under(List<Slice> heading) {
        return new Slice(before, height, after, keep, marks, heading);
    }

    Slice untagged() {
        return new Slice(
                before, height, after, keep, marks.stream().map(Mark::untagged).toList(), head);
    }

    Slice with(List<Mark> more) {
        List<Mark> all = new ArrayList<>(more);
        all.addAll(marks);
        return new Slice(before, height, after, keep, all, head);
    }

    static List<Mark> moved(List<Mark> marks, float dx, float dy) {
        List<Mark> moved = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            moved.add(mark.moved(dx, dy));
        }
        return moved;
    }

    /**
     * Divides a slice that is taller than a page, between lines of text.
     *
     * @return the part that fits and the rest; {@code null} when no line fits
     */
    Slice @Nullable [] divided(float room) {
        float cut = cut(room);
        if (cut <= 0) {
            return null;
        }
        List<Mark> upper = new ArrayList<>();
        List<Mark> lower = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.bottom() <= cut) {
                upper.add(mark);
            } else if (mark.top() >= cut) {
                lower.add(mark.moved(0, -cut));
            } else if (mark instanceof Mark.Fill fill) {
                upper.add(new Mark.Fill(fill.x(), fill.y(), fill.width(), cut - fill.y(), fill.ink(), fill.piece()));
                lower.add(new Mark.Fill(fill.x(), 0, fill.width(), fill.bottom() - cut, fill.ink(), fill.piece()));
            } else {
                upper.add(mark);
            }
        }
        return new Slice[] {
            new Slice(before, cut, 0, false, upper, head), new Slice(0, height - cut, after, keep, lower, head)
        };
    }

    /** The lowest place within the room that goes through no line of text. */
    private float cut(float room) {
        float cut = room;
        boolean through = true;
        while (through && cut > 0) {
            through = false;
            for (Mark mark : marks) {
                if (mark instanceof Mark.Text && mark.top() < cut && mark.bottom() > cut) {
                    cut = mark.top();
                    through = true;
                }
            }
        }
        return cut;
    }
}
