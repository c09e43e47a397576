package dev.accord.task.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What may be chosen in a field: written in the form, or taken from the data it was shown with. */
record Options(Set<String> values) {

    static Options of(Field field, Map<String, Object> data) {
        Set<String> values = new HashSet<>();
        for (JsonNode option : field.node().path("values")) {
            values.add(option.path("value").asString(""));
        }
        String key = field.node().path("valuesKey").asString("");
        if (key.isEmpty()) {
            key = field.node()
                    .path("valuesExpression")
                    .asString("")
                    .replaceFirst("^\\s*=\\s*", "")
                    .strip();
        }
        if (data.get(key) instanceof List<?> list) {
            list.forEach(option -> values.add(
                    option instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : String.valueOf(option)));
        }
        return new Options(values);
    }

    boolean allow(Object value) {
        return values.contains(String.valueOf(value));
    }
}
