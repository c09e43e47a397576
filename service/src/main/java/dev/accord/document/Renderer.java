package dev.accord.document;

import dev.accord.shared.Issue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns a template of {@code templates/document} and values into a PDF. The same input gives the same bytes. */
public interface Renderer {

    /**
     * @param template name without language and ending, for example {@code plan-letter}
     * @param fields merge fields: text, booleans, lists and maps of the same; numbers and dates come formatted in the reader's language
     * @throws dev.accord.shared.Refusal when the template names a field that is not given, with its line and the known names
     */
    byte[] render(String template, Locale language, Map<String, Object> fields);

    /** Checks a template against the names it may use: unknown merge fields and broken markup, each with its line. */
    List<Issue> check(String template, Locale language, Set<String> knownFields);
}
