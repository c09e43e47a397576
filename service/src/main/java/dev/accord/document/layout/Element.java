package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the document's structure, in reading order, wherever on the pages it is drawn. */
public final class Element implements Kid {

    private final Role role;
    private final @Nullable Element parent;
    private final int span;
    private final @Nullable String alternative;
    private final List<Kid> kids = new ArrayList<>(2);
    private int number;

    private Element(Role role, @Nullable Element parent, int span, @Nullable String alternative) {
        this.role = role;
        this.parent = parent;
        this.span = span;
        this.alternative = alternative;
    }

    static Element document() {
        return new Element(Role.DOCUMENT, null, 1, null);
    }

    private Element add(Role kind, int columns, @Nullable String text) {
        Element kid = new Element(kind, this, columns, text);
        kids.add(kid);
        return kid;
    }

    /** A new element inside; {@code null} inside of what is no part of the structure, such as a running header. */
    static @Nullable Element in(@Nullable Element parent, Role role) {
        return parent == null ? null : parent.add(role, 1, null);
    }

    static @Nullable Element cell(@Nullable Element row, Role role, int columns) {
        return row == null ? null : row.add(role, columns, null);
    }

    static @Nullable Piece figure(@Nullable Element parent, String alternative) {
        return parent == null ? null : text(parent.add(Role.FIGURE, 1, alternative));
    }

    /** Where text of the element goes: on with the piece it ends with, or in a new one. */
    static @Nullable Piece text(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        if (!element.kids.isEmpty() && element.kids.getLast() instanceof Piece last) {
            return last;
        }
        Piece piece = new Piece(element);
        element.kids.add(piece);
        return piece;
    }

    public Role role() {
        return role;
    }

    public @Nullable Element parent() {
        return parent;
    }

    /** Columns a cell takes. */
    public int span() {
        return span;
    }

    /** What is said in place of a figure. */
    public @Nullable String alternative() {
        return alternative;
    }

    public List<Kid> kids() {
        return kids;
    }

    /** Its number in the file; 0 until it is written. */
    public int number() {
        return number;
    }

    public void number(int given) {
        number = given;
    }
}
