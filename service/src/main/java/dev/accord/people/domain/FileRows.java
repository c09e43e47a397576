package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import dev.accord.shared.csv.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a people file that could be read, known by person and start. */
final class FileRows {

    record Row(int line, Person person) {}

    private record Key(String id, LocalDate from) {
        static Key of(Person person) {
            return new Key(person.id(), person.effective().from());
        }
    }

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    /** Ids of all rows, unreadable ones included, with one of their lines. */
    private final Map<String, Integer> lines = new HashMap<>();

    static FileRows read(byte[] csv, CsvIssues issues) {
        FileRows file = new FileRows();
        RowReader reader = new RowReader(issues);
        for (CsvRow row : CsvTable.read(csv, Columns.FORMAT, issues).rows()) {
            file.lines.put(row.text(Columns.ID), row.number());
            Person person = reader.read(row);
            if (person != null) {
                file.add(new Row(row.number(), person), issues);
            }
        }
        return file;
    }

    private void add(Row row, CsvIssues issues) {
        Row former = rows.putIfAbsent(Key.of(row.person()), row);
        if (former != null) {
            issues.add(
                    row.line(),
                    Columns.FROM,
                    "people.import.same-start",
                    row.person().id(),
                    row.person().effective().from(),
                    former.line());
        }
    }

    List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    Set<String> ids() {
        return lines.keySet();
    }

    boolean mentions(String id) {
        return lines.containsKey(id);
    }

    @Nullable
    Integer lineOf(Person person) {
        Row row = rows.get(Key.of(person));
        return row == null ? null : row.line();
    }

    int anyLineOf(String id) {
        return Objects.requireNonNull(lines.get(id));
    }
}
