package dev.accord.document.layout;

import java.util.Arrays;

/** Text or drawing of an element that belongs together; a page break divides it into several marked contents. */
public final class Piece implements Kid {

    private final Element owner;
    private int[] places = new int[2];
    private int count;

    Piece(Element owner) {
        this.owner = owner;
    }

    public Element owner() {
        return owner;
    }

    /** Notes that it is drawn as this content of this page. */
    public void drawn(int page, int content) {
        if (2 * count == places.length) {
            places = Arrays.copyOf(places, 4 * count);
        }
        places[2 * count] = page;
        places[2 * count++ + 1] = content;
    }

    /** How many contents it has become. */
    public int count() {
        return count;
    }

    public int page(int index) {
        return places[2 * index];
    }

    public int content(int index) {
        return places[2 * index + 1];
    }
}
