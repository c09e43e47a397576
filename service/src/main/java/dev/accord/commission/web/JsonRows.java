package dev.accord.commission.web;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Facts sent as JSON, turned into the rows of the file that says the same: so there is one set of rules and one way in. */
final class JsonRows {

    private static final int MOST = 10_000;

    private JsonRows() {}

    /** @param body an object, a list of objects, or an object with such a list under {@code items} */
    static byte[] csv(JsonNode body) {
        List<JsonNode> items = items(body);
        if (items.size() > MOST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, List.of(Issue.of("commission.too-many-items", items.size(), MOST)));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode item : items) {
            if (!item.isObject()) {
                throw Refusal.invalid(Issue.of("commission.not-an-object"));
            }
            Map<String, String> row = new LinkedHashMap<>();
            item.properties().forEach(field -> put(row, field.getKey(), field.getValue()));
            rows.add(row);
            columns.addAll(row.keySet());
        }
        if (columns.isEmpty()) {
            throw Refusal.invalid(Issue.of("commission.not-an-object"));
        }
        List<String> heading = List.copyOf(columns);
        CsvWriter csv = new CsvWriter(heading);
        rows.forEach(row -> csv.row(
                heading.stream().map(column -> row.getOrDefault(column, "")).toArray()));
        return csv.bytes();
    }

    static boolean isList(JsonNode body) {
        return body.isArray() || body.path("items").isArray();
    }

    private static List<JsonNode> items(JsonNode body) {
        JsonNode list = body.isArray() ? body : body.path("items");
        return list.isArray() ? List.copyOf(list.values()) : List.of(body);
    }

    private static void put(Map<String, String> row, String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (name.equals("attributes") && value.isObject()) {
            value.properties().forEach(field -> put(row, "attr." + field.getKey(), field.getValue()));
        } else if (name.equals("participants") && value.isArray()) {
            row.put(name, joined(value, JsonRows::participant));
        } else if (name.equals("payments") && value.isArray()) {
            row.put(name, joined(value, one -> text(one.path("on")) + "=" + text(one.path("amount"))));
        } else if (name.equals("explanation") && value.isArray()) {
            row.put(
                    name,
                    String.join(
                            "\n", value.values().stream().map(JsonRows::text).toList()));
        } else if (value.isContainer()) {
            throw Refusal.invalid(Issue.at(name, "commission.not-a-value", name));
        } else {
            row.put(name, text(value));
        }
    }

    private static String participant(JsonNode one) {
        String share = text(one.path("share"));
        String part = text(one.path("part"));
        return text(one.path("personId"))
                + (share.isEmpty() ? "" : "=" + share)
                + (part.equals("overlay") ? " overlay" : "");
    }

    private static String joined(JsonNode list, java.util.function.Function<JsonNode, String> write) {
        return String.join(";", list.values().stream().map(write).toList());
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
