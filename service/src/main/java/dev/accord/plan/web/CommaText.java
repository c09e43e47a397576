package dev.accord.plan.web;

import dev.accord.plan.file.Node;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one field: separated by commas, in double quotes when a text has a comma itself. */
final class CommaText {

    private CommaText() {}

    static Node.Items read(String text) {
        Node.Items items = Node.items(0);
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                one.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '、' || c == '\n')) {
                add(items, one);
            } else {
                one.append(c);
            }
        }
        add(items, one);
        return items;
    }

    static String write(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node instanceof Node.Scalar scalar ? quoted(scalar.text()) : "")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        boolean needed = text.contains(",") || text.contains("\"") || text.contains("、");
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void add(Node.Items items, StringBuilder one) {
        String text = one.toString().strip();
        if (!text.isEmpty()) {
            items.nodes().add(new Node.Scalar(text, false, 0));
        }
        one.setLength(0);
    }
}
