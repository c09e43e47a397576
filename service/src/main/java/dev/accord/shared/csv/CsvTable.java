package dev.accord.shared.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An uploaded file as rows under their headings. What concerns the whole file (encoding, size, headings) is refused at once; what concerns one row
 * is noted beside the faults the caller will find, so that a person gets them all together.
 */
public record CsvTable(List<String> columns, List<CsvRow> rows) {

    /**
     * @param issues takes the faults of single rows; rows with a fault here are left out of the table
     * @throws Refusal when the file cannot be read as a table of this format
     */
    public static CsvTable read(byte[] file, CsvFormat format, CsvIssues issues) {
        String text = CsvText.decode(file, format.maxBytes());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw Refusal.invalid(Issue.of("csv.no-heading", String.join(",", format.columns())));
            }
            List<String> columns = heading(records.next(), format);
            return new CsvTable(columns, body(records, columns, format, issues));
        } catch (CsvParseException e) {
            throw Refusal.invalid(unreadable(e, text));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> heading(CsvRecord record, CsvFormat format) {
        List<String> columns = record.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (columns.size() == 1
                && (columns.get(0).contains(";") || columns.get(0).contains("\t"))) {
            throw Refusal.invalid(Issue.inRow(1, null, "csv.wrong-separator"));
        }
        List<Issue> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!format.columns().contains(column)) {
                wrong.add(Issue.inRow(
                        1,
                        column,
                        "csv.unknown-column",
                        CsvRow.shortened(column),
                        String.join(", ", format.columns())));
            } else if (!seen.add(column)) {
                wrong.add(Issue.inRow(1, column, "csv.column-twice", column));
            }
        }
        for (String column : format.required()) {
            if (!seen.contains(column)) {
                wrong.add(Issue.inRow(1, column, "csv.missing-column", column));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, wrong);
        }
        return columns;
    }

    private static List<CsvRow> body(
            Iterator<CsvRecord> records, List<String> columns, CsvFormat format, CsvIssues issues) {
        List<CsvRow> rows = new ArrayList<>();
        while (records.hasNext()) {
            CsvRecord record = records.next();
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            int number = (int) record.getStartingLineNumber();
            if (rows.size() == format.maxRows()) {
                throw new Refusal(
                        Refusal.Kind.TOO_LARGE,
                        List.of(Issue.inRow(number, null, "csv.too-many-rows", format.maxRows())));
            }
            if (record.getFieldCount() != columns.size()) {
                issues.add(Issue.inRow(number, null, "csv.wrong-cell-count", record.getFieldCount(), columns.size()));
                continue;
            }
            Map<String, String> cells = HashMap.newHashMap(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                cells.put(
                        columns.get(i), CsvText.withoutGuard(record.getField(i).strip()));
            }
            rows.add(new CsvRow(number, Map.copyOf(cells)));
        }
        return rows;
    }

    private static Issue unreadable(CsvParseException e, String text) {
        int lines = (int) text.lines().count();
        // The reader names the line at the start of its sentence or not at all; the last line is then the best place to
        // look.
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return Issue.inRow(line.find() ? Integer.parseInt(line.group(1)) : lines, null, "csv.unreadable");
    }
}
