package dev.accord.plan.web;

import dev.accord.plan.file.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the editor as a document, and back. A field's name is its path in the plan file
 * ({@code components[0].rateTable.tiers[1].low}), so that what is wrong with a value is known by the name of its field.
 */
final class FormTree {

    /** Texts that stand in one field, separated by commas. */
    private static final Set<String> LISTS = Set.of("values", "titles", "teams", "jurisdictions", "people");

    /** Fields of the form that are not of the plan. */
    private static final Set<String> OTHERS = Set.of("revision", "change");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+(\\[\\d{1,3}])?(\\.[a-zA-Z]+(\\[\\d{1,3}])?){0,8}");
    private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)(?:\\[(\\d{1,3})])?");

    private FormTree() {}

    static Node.Fields read(Map<String, String> form) {
        Node.Fields root = new Node.Fields(0);
        form.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !OTHERS.contains(name)) {
                put(root, name, value);
            }
        });
        return root;
    }

    private static void put(Node.Fields root, String name, String value) {
        Node.Fields at = root;
        String[] steps = name.split("\\.");
        for (int i = 0; i < steps.length; i++) {
            Matcher step = STEP.matcher(steps[i]);
            if (!step.matches()) {
                return;
            }
            String key = step.group(1);
            if (i == steps.length - 1) {
                at.byName().put(key, LISTS.contains(key) ? CommaText.read(value) : new Node.Scalar(value, false, 0));
            } else {
                at = step.group(2) == null ? fields(at, key) : item(at, key, Integer.parseInt(step.group(2)));
            }
        }
    }

    private static Node.Fields fields(Node.Fields at, String key) {
        if (at.byName().get(key) instanceof Node.Fields known) {
            return known;
        }
        Node.Fields fresh = new Node.Fields(0);
        at.byName().put(key, fresh);
        return fresh;
    }

    private static Node.Fields item(Node.Fields at, String key, int index) {
        if (!(at.byName().get(key) instanceof Node.Items)) {
            at.byName().put(key, Node.items(0));
        }
        List<Node> nodes = ((Node.Items) at.byName().get(key)).nodes();
        while (nodes.size() <= index) {
            nodes.add(new Node.Fields(0));
        }
        return (Node.Fields) nodes.get(index);
    }

    /** What stands at a path; {@code null} when nothing does. */
    static @Nullable Node at(Node root, String path) {
        Node at = root;
        for (String part : path.split("\\.")) {
            Matcher step = STEP.matcher(part);
            if (!step.matches() || !(at instanceof Node.Fields fields)) {
                return null;
            }
            at = fields.byName().get(step.group(1));
            if (step.group(2) != null) {
                int index = Integer.parseInt(step.group(2));
                at = at instanceof Node.Items items && index < items.nodes().size()
                        ? items.nodes().get(index)
                        : null;
            }
        }
        return at;
    }
}
