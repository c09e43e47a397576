package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Slices put below one another, not divided any more.
 *
 * @param before space the first one wants above
 * @param after space the last one wants below
 */
record Stack(float height, float before, float after, List<Mark> marks) {

    static Stack of(List<Slice> slices) {
        List<Mark> marks = new ArrayList<>();
        float y = 0;
        float space = 0;
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            y += i == 0 ? 0 : Math.max(space, slice.before());
            marks.addAll(Slice.moved(slice.marks(), 0, y));
            y += slice.height();
            space = slice.after();
        }
        return new Stack(y, slices.isEmpty() ? 0 : slices.getFirst().before(), space, marks);
    }
}
