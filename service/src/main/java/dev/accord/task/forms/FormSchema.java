package dev.accord.task.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Camunda form as read: the JSON for the browser and the fields for the server. */
public record FormSchema(String id, JsonNode json) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Set<String> WITH_VALUE = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "taglist", "radio", "select", "datetime");

    static FormSchema read(String id, String text) {
        return new FormSchema(id, MAPPER.readTree(text));
    }

    /** Fields in the order of the form, those inside groups included. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect(json, null, fields);
        return fields;
    }

    private static void collect(JsonNode parent, @Nullable String hiddenBy, List<Field> fields) {
        for (JsonNode component : parent.path("components")) {
            String own = component.path("conditional").path("hide").asString(null);
            String hide = own == null ? hiddenBy : hiddenBy == null ? own : either(own, hiddenBy);
            if (WITH_VALUE.contains(component.path("type").asString(""))) {
                fields.add(new Field(component, hide));
            }
            if (component.path("type").asString("").equals("group")) {
                collect(component, hide, fields);
            }
        }
    }

    private static String either(String one, String other) {
        return "=(" + bare(one) + ") or (" + bare(other) + ")";
    }

    private static String bare(String expression) {
        return expression.strip().replaceFirst("^=", "");
    }
}
