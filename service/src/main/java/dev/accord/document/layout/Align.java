package dev.accord.document.layout;

/** Where a line stands between its margins. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT;

    float indent(float room) {
        return switch (this) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }
}
