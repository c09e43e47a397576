package dev.accord.plan.web;

import dev.accord.plan.file.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adding, taking out and moving parts of the form: {@code add:components[0].rateTable.tiers}, {@code remove:…[2]}, {@code up:…[2]},
 * {@code down:…[2]}. */
final class FormChange {

    private static final Map<String, Map<String, Object>> FRESH = Map.ofEntries(
            Map.entry(
                    "components",
                    Map.of(
                            "measure", Map.of("kind", "amount", "field", "amount"),
                            "eligibility", "booking",
                            "payout", "month",
                            "credit", Map.of("kind", "direct"),
                            "rateTable",
                                    Map.of(
                                            "mode", "marginal",
                                            "evaluation", "month",
                                            "on", "amount",
                                            "tiers", List.of(Map.of("low", "0", "rate", "5"))))),
            Map.entry(
                    "rateTable",
                    Map.of(
                            "mode",
                            "marginal",
                            "evaluation",
                            "month",
                            "on",
                            "amount",
                            "tiers",
                            List.of(Map.of("low", "0", "rate", "5")))),
            Map.entry("tiers", Map.of()),
            Map.entry("filters", Map.of("operator", "is")),
            Map.entry("caps", Map.of("scope", "period")),
            Map.entry("floors", Map.of("scope", "period")),
            Map.entry("spiffs", Map.of("frequency", "every_time")),
            Map.entry("levels", Map.of("level", "1")),
            Map.entry("ramp", Map.of()),
            Map.entry("objectives", Map.of()),
            Map.entry("draws", Map.of("kind", "recoverable", "per", "month", "firstMonth", "1", "guarantee", "false")),
            Map.entry("quota", Map.of("per", "quarter")),
            Map.entry("gate", Map.of("otherwise", "nothing")),
            Map.entry("holdback", Map.of("release", "payment", "afterDays", "0")),
            Map.entry("clawback", Map.of("event", "cancellation", "withinDays", "90", "share", "100")));

    private static final List<String> GROUPS = List.of("quota", "gate", "holdback", "clawback", "rateTable");

    private FormChange() {}

    /** @return where the cursor belongs afterwards, as the start of a field's name */
    static @Nullable String apply(Node.Fields root, String change) {
        int colon = change.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String path = change.substring(colon + 1);
        int dot = path.lastIndexOf('.');
        Node parent = dot < 0 ? root : FormTree.at(root, path.substring(0, dot));
        String last = path.substring(dot + 1);
        if (!(parent instanceof Node.Fields fields)) {
            return null;
        }
        return switch (change.substring(0, colon)) {
            case "add" -> add(fields, last, path);
            case "remove" -> remove(fields, last, path);
            case "up" -> move(fields, last, path, -1);
            case "down" -> move(fields, last, path, 1);
            default -> null;
        };
    }

    private static @Nullable String add(Node.Fields parent, String name, String path) {
        Map<String, Object> fresh = FRESH.get(name);
        if (fresh == null) {
            return null;
        }
        if (GROUPS.contains(name)) {
            parent.byName().put(name, Node.of(fresh));
            return path + ".";
        }
        if (!(parent.byName().get(name) instanceof Node.Items)) {
            parent.byName().put(name, Node.items(0));
        }
        List<Node> nodes = ((Node.Items) parent.byName().get(name)).nodes();
        nodes.add("tiers".equals(name) ? nextTier(nodes) : Node.of(fresh));
        return path + "[" + (nodes.size() - 1) + "].";
    }

    /** The next tier starts where the last one ends. */
    private static Node nextTier(List<Node> nodes) {
        String low = "0";
        if (!nodes.isEmpty()
                && nodes.getLast() instanceof Node.Fields last
                && last.byName().get("high") instanceof Node.Scalar high) {
            low = high.text();
        }
        return Node.of(Map.of("low", low));
    }

    private static @Nullable String remove(Node.Fields parent, String last, String path) {
        int bracket = last.indexOf('[');
        if (bracket < 0) {
            parent.byName().remove(last);
            return null;
        }
        int index = Integer.parseInt(last.substring(bracket + 1, last.length() - 1));
        if (parent.byName().get(last.substring(0, bracket)) instanceof Node.Items items
                && index < items.nodes().size()) {
            items.nodes().remove(index);
            if (items.nodes().isEmpty()) {
                return null;
            }
            int next = Math.min(index, items.nodes().size() - 1);
            return path.substring(0, path.lastIndexOf('[')) + "[" + next + "].";
        }
        return null;
    }

    private static @Nullable String move(Node.Fields parent, String last, String path, int by) {
        int bracket = last.indexOf('[');
        int index = Integer.parseInt(last.substring(bracket + 1, last.length() - 1));
        if (parent.byName().get(last.substring(0, bracket)) instanceof Node.Items items
                && index >= 0
                && index < items.nodes().size()
                && index + by >= 0
                && index + by < items.nodes().size()) {
            java.util.Collections.swap(items.nodes(), index, index + by);
            return path.substring(0, path.lastIndexOf('[')) + "[" + (index + by) + "].";
        }
        return null;
    }
}
