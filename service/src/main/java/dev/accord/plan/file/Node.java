package dev.accord.plan.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was written, whether it came as YAML, from a form or from storage: scalars stay text, so that no number passes
 * through binary floating point.
 */
public sealed interface Node {

    /** Line in the file, from 1; 0 when there is no file. */
    int line();

    /** @param absent written as {@code null}, {@code ~} or nothing */
    record Scalar(String text, boolean absent, int line) implements Node {}

    record Items(List<Node> nodes, int line) implements Node {}

    record Fields(Map<String, Node> byName, Map<String, Integer> lines, int line) implements Node {
        public Fields(int line) {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), line);
        }
    }

    static Items items(int line) {
        return new Items(new ArrayList<>(), line);
    }

    /** Turns maps, lists and plain values into nodes without lines. */
    static Node of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Fields fields = new Fields(0);
            map.forEach((key, inner) -> fields.byName().put(String.valueOf(key), of(inner)));
            return fields;
        }
        if (value instanceof List<?> list) {
            Items items = items(0);
            list.forEach(inner -> items.nodes().add(of(inner)));
            return items;
        }
        if (value == null) {
            return new Scalar("", true, 0);
        }
        return new Scalar(
                value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString(), false, 0);
    }
}
