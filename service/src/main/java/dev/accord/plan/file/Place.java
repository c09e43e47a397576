package dev.accord.plan.file;

import dev.accord.shared.Issue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document: knows its path, what stands under a key, and reports what is not as it should be.
 *
 * @param form in a form empty fields count as absent, and a percentage may be typed without its sign, which stands beside the field
 */
record Place(Node.Fields node, String path, List<Issue> issues, boolean form) {

    Place inner(Node.Fields fields, String at) {
        return new Place(fields, at, issues, form);
    }

    @Nullable
    Node value(String name) {
        return node.byName().get(name);
    }

    /** Refuses every key that is not one of these. */
    void knows(String... names) {
        Set<String> known = Set.of(names);
        node.byName().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> report(
                        node.lines().getOrDefault(key, node.line()),
                        at(key),
                        "unknown-key",
                        key,
                        Arrays.stream(names).sorted().collect(Collectors.joining(", "))));
    }

    boolean has(String name) {
        Node value = value(name);
        return value != null && !(value instanceof Node.Scalar scalar && scalar.absent()) && !(form && isBlank(value));
    }

    Node.@Nullable Scalar scalar(String name, String wanted) {
        Node value = value(name);
        if (value == null || value instanceof Node.Scalar) {
            return value instanceof Node.Scalar scalar && !scalar.absent() ? scalar : null;
        }
        wrongType(value, name, wanted);
        return null;
    }

    boolean scalarIsFine(String name) {
        Node value = value(name);
        return value == null || value instanceof Node.Scalar;
    }

    List<Node> items(String name) {
        Node value = value(name);
        if (value == null || !has(name)) {
            return List.of();
        }
        if (value instanceof Node.Items items) {
            return items.nodes();
        }
        wrongType(value, name, "list");
        return List.of();
    }

    private static boolean isBlank(Node value) {
        return switch (value) {
            case Node.Scalar scalar -> scalar.text().isBlank();
            case Node.Items items -> items.nodes().isEmpty();
            case Node.Fields fields -> fields.byName().values().stream().allMatch(Place::isBlank);
        };
    }

    void wrongType(Node value, String name, String wanted) {
        report(value.line(), at(name), "wrong-type." + wanted);
    }

    int line(String name) {
        Node value = value(name);
        return value == null ? node.line() : value.line();
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void report(int line, String where, String code, Object... args) {
        Issue issue = Issue.at(where, "plan.file." + code, args);
        issues.add(line == 0 ? issue : new Issue(issue.code(), line, where, issue.args()));
    }
}
