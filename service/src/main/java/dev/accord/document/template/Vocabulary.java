package dev.accord.document.template;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements a template may use, and the classes of each. The words are explained in {@code templates/document/README.md}. */
final class Vocabulary {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> TEXT = Set.of("lead", "amount", "small", "muted", "right", "center", "keep");
    private static final Set<String> INLINE = Set.of("muted", "small", "strong", "code", "nowrap");
    private static final Set<String> CELL =
            Set.of("num", "right", "center", "muted", "top", "middle", "small", "lead", "strong", "nowrap");

    private static final Map<String, Set<String>> CLASSES = Map.ofEntries(
            Map.entry("html", NONE),
            Map.entry("head", NONE),
            Map.entry("title", NONE),
            Map.entry("meta", NONE),
            Map.entry("body", NONE),
            Map.entry("header", NONE),
            Map.entry("footer", NONE),
            Map.entry("h1", TEXT),
            Map.entry("h2", TEXT),
            Map.entry("h3", TEXT),
            Map.entry("p", TEXT),
            Map.entry("ul", Set.of("small")),
            Map.entry("ol", Set.of("small")),
            Map.entry("li", NONE),
            Map.entry("hr", NONE),
            Map.entry("div", Set.of("box", "note", "keep", "page-break", "sign")),
            Map.entry("table", Set.of("grid", "bare", "zebra", "small", "dense")),
            Map.entry("thead", NONE),
            Map.entry("tbody", NONE),
            Map.entry("tr", Set.of("total", "muted")),
            Map.entry("th", CELL),
            Map.entry("td", CELL),
            Map.entry("b", INLINE),
            Map.entry("strong", INLINE),
            Map.entry("i", INLINE),
            Map.entry("em", INLINE),
            Map.entry("span", INLINE),
            Map.entry("br", NONE),
            Map.entry("a", INLINE),
            Map.entry("page", NONE),
            Map.entry("pages", NONE),
            Map.entry("bar", NONE));

    private static final Set<String> ATTRIBUTES = Set.of(
            "class", "lang", "data-page", "name", "content", "width", "colspan", "href", "value", "max", "mark", "alt");

    private static final Set<String> BLOCKS =
            Set.of("h1", "h2", "h3", "p", "ul", "ol", "hr", "div", "table", "header", "footer");

    private Vocabulary() {}

    static boolean knows(String element) {
        return CLASSES.containsKey(element);
    }

    static boolean knowsAttribute(String attribute) {
        return ATTRIBUTES.contains(attribute);
    }

    static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    /** The first class the element does not have, if any; a merge field among them is judged when it is filled. */
    static @Nullable String unknownClass(String element, @Nullable String classes) {
        if (classes == null || classes.contains("{{")) {
            return null;
        }
        Set<String> known = CLASSES.getOrDefault(element, NONE);
        for (String name : classes.trim().split("\\s+")) {
            if (!name.isEmpty() && !known.contains(name)) {
                return name;
            }
        }
        return null;
    }

    static Set<String> classesOf(String element) {
        return CLASSES.getOrDefault(element, NONE);
    }
}
