package dev.accord.document.layout;

/**
 * Lines and padding of a table.
 *
 * @param lines which rules are drawn
 * @param part of the width there is, from 0 to 1
 */
public record TableStyle(Lines lines, boolean zebra, float paddingX, float paddingY, float part) {

    /** Which rules a table has. */
    public enum Lines {
        NONE,
        ROWS,
        ALL
    }

    public static final TableStyle NORMAL = new TableStyle(Lines.ROWS, false, 5, 3.6f, 1);
    public static final TableStyle BARE = new TableStyle(Lines.NONE, false, 0, 0, 1);

    public TableStyle gridded() {
        return new TableStyle(Lines.ALL, zebra, paddingX, paddingY, part);
    }

    public TableStyle taking(float partOfWidth) {
        return new TableStyle(lines, zebra, paddingX, paddingY, partOfWidth);
    }

    /** For tables in which people compare many rows. */
    public TableStyle dense() {
        return new TableStyle(lines, zebra, paddingX * 0.8f, 2.3f, part);
    }

    public TableStyle striped() {
        return new TableStyle(lines, true, paddingX, paddingY, part);
    }
}
