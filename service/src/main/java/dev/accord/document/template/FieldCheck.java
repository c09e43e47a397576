package dev.accord.document.template;

import dev.accord.shared.Issue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the merge fields of a template with the names there are. A field of a list or of another field is given by its path:
 * {@code components.name}; when a list is given without any path below it, its fields are not judged.
 */
final class FieldCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/!]?)\\s*([^}]*?)\\s*\\}\\}", Pattern.DOTALL);
    private static final Set<String> ALWAYS = Set.of(".", "this", "-first", "-last", "-index");

    private final String file;
    private final String source;
    private final Set<String> known;
    private final Deque<String> sections = new ArrayDeque<>();
    private final List<Issue> issues = new ArrayList<>();

    private FieldCheck(String file, String source, Set<String> known) {
        this.file = file;
        this.source = source;
        this.known = known;
    }

    static List<Issue> unknown(String file, String source, Set<String> known) {
        FieldCheck check = new FieldCheck(file, source, known);
        Matcher tag = TAG.matcher(source);
        while (tag.find()) {
            check.tag(tag.group(1), tag.group(2), tag.start());
        }
        return check.issues;
    }

    private void tag(String sign, String name, int position) {
        switch (sign) {
            case "!" -> {}
            case "/" -> sections.pollLast();
            case "#", "^" -> {
                name(name, position);
                sections.addLast(name);
            }
            default -> name(name, position);
        }
    }

    private void name(String name, int position) {
        if (!ALWAYS.contains(name) && !isKnown(name)) {
            String names = String.join(", ", new TreeSet<>(known));
            issues.add(Issue.inRow(
                    Lines.at(source, position), name, "document.template.unknown-field", file, name, names));
        }
    }

    private boolean isKnown(String name) {
        if (has(name)) {
            return true;
        }
        String path = "";
        for (String section : sections) {
            path = path + section + ".";
            if (has(path + name) || has(section + "." + name) || isOpen(section) && isOpen(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String path) {
        return known.contains(path) || known.stream().anyMatch(one -> one.startsWith(path + "."));
    }

    /** A list of which nothing is known but its name. */
    private boolean isOpen(String section) {
        String prefix = section.endsWith(".") ? section : section + ".";
        return known.stream().noneMatch(one -> one.startsWith(prefix));
    }
}
