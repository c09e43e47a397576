package dev.accord.plan.web;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.DefinitionWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Two definitions side by side: what was changed, added and taken out, each with its place in words. */
@Component
class Comparison {

    private final MessageSource messages;

    Comparison(MessageSource messages) {
        this.messages = messages;
    }

    enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    /** @param where the place in words: "New business › Rate table › Tier 2 › Rate" */
    record Difference(
            Kind kind,
            String where,
            @Nullable String before,
            @Nullable String after) {}

    List<Difference> of(PlanDefinition before, PlanDefinition after, Locale language) {
        Map<String, String> old = flat(before, language);
        Map<String, String> fresh = flat(after, language);
        Set<String> places = new LinkedHashSet<>(fresh.keySet());
        places.addAll(old.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String place : places) {
            String was = old.get(place);
            String is = fresh.get(place);
            if (was == null) {
                differences.add(new Difference(Kind.ADDED, place, null, is));
            } else if (is == null) {
                differences.add(new Difference(Kind.REMOVED, place, was, null));
            } else if (!was.equals(is)) {
                differences.add(new Difference(Kind.CHANGED, place, was, is));
            }
        }
        return differences;
    }

    private Map<String, String> flat(PlanDefinition plan, Locale language) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", "", DefinitionWriter.write(plan), language, values);
        return values;
    }

    private void flatten(String place, String key, Object value, Locale language, Map<String, String> values) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, inner) -> flatten(
                        join(place, label(name.toString(), language)), name.toString(), inner, language, values));
            case List<?> list -> list(place, key, list, language, values);
            default -> values.put(place, text(key, value, language));
        }
    }

    private void list(String place, String key, List<?> list, Locale language, Map<String, String> values) {
        if (list.stream().noneMatch(Map.class::isInstance)) {
            values.put(
                    place, String.join(", ", list.stream().map(String::valueOf).toList()));
            return;
        }
        String parent = "components".equals(key) ? "" : place;
        for (int i = 0; i < list.size(); i++) {
            Map<?, ?> item = (Map<?, ?>) list.get(i);
            Object code = item.get("code");
            String name = code != null
                    ? code.toString()
                    : messages.getMessage("plan.compare.item", new Object[] {i + 1}, language);
            flatten(join(parent, name), "", item, language, values);
        }
    }

    private String text(String key, Object value, Locale language) {
        String group = switch (key) {
            case "mode",
                    "evaluation",
                    "on",
                    "eligibility",
                    "operator",
                    "scope",
                    "otherwise",
                    "frequency",
                    "release",
                    "event" -> key;
            case "payout", "per" -> "interval";
            default -> "";
        };
        return group.isEmpty()
                ? value.toString()
                : message("plan.word." + group + "." + value, value.toString(), language);
    }

    private String label(String key, Locale language) {
        return message("plan.field." + key, key, language);
    }

    private String message(String key, String otherwise, Locale language) {
        String text = messages.getMessage(key, null, otherwise, language);
        return text == null ? otherwise : text;
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + " › " + name;
    }
}
