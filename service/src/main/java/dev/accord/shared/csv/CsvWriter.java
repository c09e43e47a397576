package dev.accord.shared.csv;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a file that {@link CsvTable} reads back and no spreadsheet runs as a formula. UTF-8, lines end with a line feed. */
public final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringWriter text = new StringWriter();
    private final de.siegmar.fastcsv.writer.CsvWriter writer;

    public CsvWriter(List<String> columns) {
        writer = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        writer.writeRecord(columns);
    }

    /** One row; {@code null} is an empty cell. */
    public CsvWriter row(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            texts.add(CsvText.guarded(Objects.toString(cell, "")));
        }
        writer.writeRecord(texts);
        return this;
    }

    /** A single line with its end, for files that are written while they are read. */
    public static String line(@Nullable Object... cells) {
        StringWriter text = new StringWriter();
        de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text)
                .writeRecord(java.util.Arrays.stream(cells)
                        .map(cell -> CsvText.guarded(Objects.toString(cell, "")))
                        .toList());
        return text.toString();
    }

    public String text() {
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** With a byte order mark, without which spreadsheets garble Japanese names. */
    public byte[] bytesForSpreadsheets() {
        return (BYTE_ORDER_MARK + text()).getBytes(StandardCharsets.UTF_8);
    }
}
