package dev.accord.plan.definition;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text per language.
 *
 * @param byLanguage ISO 639 code to text, for example {@code en}, {@code ja}
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    public LocalizedText {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static LocalizedText en(String text) {
        return new LocalizedText(Map.of("en", text));
    }

    /** In that language, else in English, else in any. */
    public String in(Locale language) {
        String exact = byLanguage.get(language.getLanguage());
        if (exact != null) {
            return exact;
        }
        String english = byLanguage.get("en");
        return english != null
                ? english
                : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
