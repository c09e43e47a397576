package dev.accord.people;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import did or, as a dry run, would do.
 *
 * @param sha256 digest of the file, in hexadecimal
 * @param people how many people the file names
 * @param newPeople how many of them were not known before
 * @param newRows rows whose id and start were not known, those of new people included
 * @param changes the new and changed rows, in the order of the file
 */
public record ImportReport(
        boolean dryRun,
        String sha256,
        int people,
        int newPeople,
        int newRows,
        int changedRows,
        int unchangedRows,
        List<Change> changes) {

    /**
     * @param row line of the file
     * @param fields what is different; for a new row what differs from the person's row before it, nothing for a new person
     */
    public record Change(int row, String id, String name, LocalDate from, Kind kind, List<Field> fields) {}

    public enum Kind {
        NEW_PERSON,
        NEW_ROW,
        CHANGED_ROW
    }

    public record Field(String column, String before, String after) {}

    public boolean changesNothing() {
        return changes.isEmpty();
    }
}
