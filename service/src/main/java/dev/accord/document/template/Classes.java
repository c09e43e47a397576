package dev.accord.document.template;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The class names of an element. */
record Classes(Set<String> names) {

    private static final Classes NONE = new Classes(Set.of());

    static Classes of(XMLStreamReader xml) {
        String value = xml.getAttributeValue(null, "class");
        return value == null
                ? NONE
                : new Classes(Set.copyOf(List.of(value.trim().split("\\s+"))));
    }

    boolean has(String name) {
        return names.contains(name);
    }
}
