package dev.accord.plan.file;

import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds one mapping of the file format, leaving out what is empty. */
final class Writing {

    private final Map<String, Object> map = new LinkedHashMap<>();

    Map<String, Object> map() {
        return map;
    }

    Writing put(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Word word -> map.put(name, word.word());
            // YAML would mark a decimal that looks like an integer with a tag.
            case BigDecimal number -> map.put(name, number.scale() > 0 ? number : number.toBigIntegerExact());
            case LocalDate date -> map.put(name, date.toString());
            case LocalizedText text -> putUnlessEmpty(name, text.byLanguage());
            case Writing inner -> putUnlessEmpty(name, inner.map);
            case Collection<?> texts -> {
                if (!texts.isEmpty()) {
                    map.put(name, List.copyOf(texts));
                }
            }
            case String text -> {
                if (!text.isEmpty()) {
                    map.put(name, text);
                }
            }
            default -> map.put(name, value);
        }
        return this;
    }

    Writing percent(String name, @Nullable BigDecimal share) {
        if (share != null) {
            map.put(name, percent(share));
        }
        return this;
    }

    <T> Writing put(String name, List<T> items, Function<T, Writing> each) {
        if (!items.isEmpty()) {
            map.put(name, items.stream().map(item -> each.apply(item).map).toList());
        }
        return this;
    }

    /** 0.06 as "6%". */
    static String percent(BigDecimal share) {
        BigDecimal value = share.movePointRight(2).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString() + "%";
    }

    private void putUnlessEmpty(String name, Map<String, ?> inner) {
        if (!inner.isEmpty()) {
            map.put(name, inner);
        }
    }
}
