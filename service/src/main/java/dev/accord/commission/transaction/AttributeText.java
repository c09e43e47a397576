package dev.accord.commission.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Free attributes as the stored JSON object of texts. */
final class AttributeText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private AttributeText() {}

    static Map<String, String> parse(String text) {
        if (text.indexOf('\\') >= 0) {
            return Map.copyOf(JSON.readValue(text, TEXTS));
        }
        // Without escapes the marks alone say where everything is: much faster, and almost always the case.
        Map<String, String> found = new HashMap<>();
        int at = text.indexOf('"');
        while (at >= 0) {
            int nameEnd = text.indexOf('"', at + 1);
            int valueStart = text.indexOf('"', nameEnd + 1);
            int valueEnd = text.indexOf('"', valueStart + 1);
            found.put(text.substring(at + 1, nameEnd), text.substring(valueStart + 1, valueEnd));
            at = text.indexOf('"', valueEnd + 1);
        }
        return Map.copyOf(found);
    }
}
