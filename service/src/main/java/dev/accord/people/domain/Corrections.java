package dev.accord.people.domain;

import dev.accord.people.ImportReport.Field;
import dev.accord.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows of a person that later imports corrected, with what became different. */
@Component
public class Corrections {

    /** @param from start of the row that was corrected */
    public record Correction(LocalDate from, Instant at, String by, List<Field> fields) {}

    private final PeopleRows rows;

    Corrections(PeopleRows rows) {
        this.rows = rows;
    }

    /** Newest first. */
    public List<Correction> of(String personId) {
        Map<LocalDate, Person> after = new HashMap<>();
        rows.rowsOf(personId).forEach(row -> after.put(row.effective().from(), row));
        List<Correction> corrections = new ArrayList<>();
        for (PeopleRows.Corrected corrected : rows.corrected(personId)) {
            Person later = after.put(corrected.row().effective().from(), corrected.row());
            if (later != null) {
                corrections.add(new Correction(
                        corrected.row().effective().from(),
                        corrected.replacedAt(),
                        corrected.replacedBy(),
                        Merge.different(corrected.row(), later)));
            }
        }
        return corrections;
    }
}
