package dev.accord.task.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of a form that carries a value. */
record Field(JsonNode node, @Nullable String hiddenBy) {

    String key() {
        return node.path("key").asString("");
    }

    String type() {
        return node.path("type").asString("");
    }

    /** Shown, not entered: what a browser sends for it does not count. */
    boolean readOnly(Map<String, Object> values) {
        return said(node.path("disabled"), values) || said(node.path("readonly"), values);
    }

    boolean required(Map<String, Object> values) {
        return said(node.path("validate").path("required"), values);
    }

    JsonNode rule(String name) {
        return node.path("validate").path(name);
    }

    /** True, or a condition that holds. */
    private static boolean said(JsonNode node, Map<String, Object> values) {
        return node.isString() ? Feel.holds(node.asString(), values).orElse(false) : node.asBoolean(false);
    }
}
