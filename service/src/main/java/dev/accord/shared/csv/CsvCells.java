package dev.accord.shared.csv;

/**
 * One row of a {@link CsvStream} as characters: nothing is copied into texts until somebody asks, which is what makes a million rows fast. The same object
 * is filled again for every row. Cells are trimmed, and the apostrophe that guards a formula is taken away.
 */
public final class CsvCells {

    private char[] chars = new char[4_096];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private int used;
    private int line;

    CsvCells() {}

    void begin(long startingLine) {
        line = (int) startingLine;
        count = 0;
        used = 0;
    }

    void add(char[] source, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(source[from])) {
            from++;
        }
        while (to > from && isBlank(source[to - 1])) {
            to--;
        }
        if (to - from > 1 && source[from] == '\'') {
            String cell = new String(source, from, to - from);
            from += cell.length() - CsvText.withoutGuard(cell).length();
        }
        int kept = to - from;
        if (used + kept > chars.length) {
            chars = java.util.Arrays.copyOf(chars, Math.max(chars.length * 2, used + kept));
        }
        if (count == starts.length) {
            starts = java.util.Arrays.copyOf(starts, count * 2);
            ends = java.util.Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(source, from, chars, used, kept);
        starts[count] = used;
        used += kept;
        ends[count++] = used;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > 127 && Character.isWhitespace(c));
    }

    /** Line of the file on which the row starts, the heading being line 1. */
    public int line() {
        return line;
    }

    public int count() {
        return count;
    }

    /** All cells of the row side by side; {@link #start} and {@link #end} say which is where. */
    public char[] chars() {
        return chars;
    }

    public int start(int cell) {
        return starts[cell];
    }

    public int end(int cell) {
        return ends[cell];
    }

    public boolean isEmpty(int cell) {
        return starts[cell] == ends[cell];
    }

    public boolean is(int cell, String text) {
        int length = ends[cell] - starts[cell];
        int at = 0;
        while (at < length && length == text.length() && chars[starts[cell] + at] == text.charAt(at)) {
            at++;
        }
        return at == length && length == text.length();
    }

    public String text(int cell) {
        return new String(chars, starts[cell], ends[cell] - starts[cell]);
    }

    /** The cell as shown in a report: long ones are cut. */
    public String shortened(int cell) {
        return CsvRow.shortened(text(cell));
    }

    boolean isBlankRow() {
        return used == 0;
    }
}
