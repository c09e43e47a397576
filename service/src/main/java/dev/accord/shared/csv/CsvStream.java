package dev.accord.shared.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file row by row in constant memory, however large it is. {@link CsvTable} is the comfortable way to read a small one; the rules (UTF-8 only,
 * commas, quotation marks, trimming, row numbers) are the same.
 */
public final class CsvStream implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final int LONGEST_ROW = 1 << 20;

    private final Utf8Reader reader;
    private final Handler handler = new Handler();
    private final CsvReader<CsvCells> csv;
    private final Iterator<CsvCells> rows;
    private final List<String> heading;

    private CsvStream(InputStream in, long maxBytes, String expected) throws IOException {
        reader = new Utf8Reader(in, maxBytes);
        csv = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(handler, reader);
        rows = csv.iterator();
        heading = readHeading(expected);
    }

    /**
     * @param maxBytes a file that turns out larger is refused while it is read
     * @param expected the columns as the mend of an empty file names them
     */
    public static CsvStream open(InputStream in, long maxBytes, String expected) {
        try {
            return new CsvStream(in, maxBytes, expected);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> readHeading(String expected) {
        CsvCells first = advance();
        if (first == null) {
            throw Refusal.invalid(Issue.of("csv.no-heading", expected));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.count(); i++) {
            names.add(first.text(i));
        }
        if (names.size() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"))) {
            throw Refusal.invalid(Issue.inRow(1, null, "csv.wrong-separator"));
        }
        return List.copyOf(names);
    }

    /** The names of the columns as the file spells them. */
    public List<String> heading() {
        return heading;
    }

    public long bytesRead() {
        return reader.bytesRead();
    }

    /** The next row that is not blank; {@code null} at the end. The object is the same every time. */
    public @Nullable CsvCells next() {
        CsvCells row = advance();
        while (row != null && row.isBlankRow()) {
            row = advance();
        }
        return row;
    }

    private @Nullable CsvCells advance() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException broken) {
            Refusal cause = refusal(broken);
            throw cause == null ? Refusal.invalid(unreadable(broken)) : cause;
        } catch (UncheckedIOException broken) {
            Refusal cause = refusal(broken);
            throw cause == null ? broken : cause;
        }
    }

    private static @Nullable Refusal refusal(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private Issue unreadable(CsvParseException broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        int row = line.find() ? Integer.parseInt(line.group(1)) : handler.cells.line();
        return Issue.inRow(row, null, "csv.unreadable");
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<CsvCells> {

        private final CsvCells cells = new CsvCells();

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(buffer, offset, length);
        }

        @Override
        protected CsvCells buildRecord() {
            return cells;
        }
    }
}
