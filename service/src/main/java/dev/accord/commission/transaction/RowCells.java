package dev.accord.commission.transaction;

import dev.accord.commission.copy.PgBinary;
import dev.accord.shared.csv.CsvCells;
import dev.accord.shared.csv.CsvIssues;
import java.util.Arrays;

/**
 * Checks single cells and writes them. Beside the row it builds what stands for its content: every value that is there, behind a number for its column, so that the
 * content does not depend on which columns a file has.
 */
final class RowCells {

    private final KnownFacts known;
    private final CsvIssues issues;
    private final PgBinary out;
    private byte[] content = new byte[1 << 10];
    private int contentLength;

    RowCells(KnownFacts known, CsvIssues issues, PgBinary out) {
        this.known = known;
        this.issues = issues;
        this.out = out;
    }

    byte[] content() {
        return content;
    }

    int contentLength() {
        return contentLength;
    }

    void begin() {
        contentLength = 0;
    }

    static boolean has(CsvCells row, int cell) {
        return cell >= 0 && !row.isEmpty(cell);
    }

    /** Counts what was written since as the value of that column. */
    void isContent(int column, int since) {
        int length = out.used() - since;
        if (contentLength + 1 + length > content.length) {
            content = Arrays.copyOf(content, Math.max(content.length * 2, contentLength + 1 + length));
        }
        content[contentLength++] = (byte) column;
        System.arraycopy(out.bytes(), since, content, contentLength, length);
        contentLength += length;
    }

    void text(CsvCells row, int cell, int column, int longest) {
        if (cell < 0) {
            return;
        }
        if (row.isEmpty(cell)) {
            out.nothing();
            return;
        }
        int length = row.end(cell) - row.start(cell);
        if (length > longest) {
            issues.add(row.line(), Columns.name(column), "csv.too-long", Columns.name(column), length, longest);
        }
        int since = out.used();
        out.text(row.chars(), row.start(cell), row.end(cell));
        isContent(column, since);
    }

    int day(CsvCells row, int cell, int column) {
        if (cell < 0) {
            return Numbers.NONE;
        }
        if (row.isEmpty(cell)) {
            out.nothing();
            return Numbers.NONE;
        }
        int day = checkedDay(row, cell, column);
        int since = out.used();
        out.date(day);
        isContent(column, since);
        return day;
    }

    int checkedDay(CsvCells row, int cell, int column) {
        int day = Numbers.day(row.chars(), row.start(cell), row.end(cell));
        if (day == Numbers.NONE) {
            issues.add(row.line(), Columns.name(column), "csv.bad-date", row.shortened(cell));
        } else if (!known.hasPeriod(day)) {
            noPeriod(row, column, KnownFacts.written(day));
        }
        return day;
    }

    void noPeriod(CsvCells row, int column, String day) {
        issues.add(row.line(), Columns.name(column), "commission.no-period", day, known.calendar());
    }

    /** @return where the number was written; -1 when there is none */
    int number(CsvCells row, int cell, int column) {
        if (cell < 0) {
            return -1;
        }
        if (row.isEmpty(cell)) {
            out.nothing();
            return -1;
        }
        if (!Numbers.isNumber(row.chars(), row.start(cell), row.end(cell))) {
            issues.add(row.line(), Columns.name(column), "csv.bad-number", row.shortened(cell));
            return -1;
        }
        int since = out.used();
        int at = out.numeric(row.chars(), row.start(cell), row.end(cell));
        isContent(column, since);
        return at;
    }

    void required(CsvCells row, int cell, int column) {
        if (row.isEmpty(cell)) {
            issues.add(row.line(), Columns.name(column), "csv.empty", Columns.name(column));
        }
    }
}
