package dev.accord.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The merge fields of {@code templates/document/plan-letter.<language>.html}; they are listed in plan-letter.fields.md beside it. */
public interface PlanDocuments {

    String TEMPLATE = "plan-letter";

    /** What one person's letter says: text, booleans, lists and maps of the same, formatted in the reader's language. */
    Map<String, Object> fields(PlanVersionId version, String personId, Locale language, LocalDate asOf);

    /** The same for many people at once, each in the language given: a handful of queries however many they are. */
    Map<String, Map<String, Object>> fields(PlanVersionId version, Map<String, Locale> readers, LocalDate asOf);

    /** Every name a template may use, sections and the names inside them alike. */
    Set<String> fieldNames();
}
