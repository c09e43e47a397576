package dev.accord.plan.file;

import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.Word;
import dev.accord.shared.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads typed values at a place of the document, reports what is not as it should be, and goes on reading. */
final class Reading {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,12})?");
    private static final Pattern SEPARATED = Pattern.compile("[+-]?\\d{1,3}([,' \u00a0_]\\d{3})+(\\.\\d+)?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final Place place;

    private Reading(Place place) {
        this.place = place;
    }

    static Reading root(Node node, List<Issue> issues, boolean form) {
        Node.Fields fields = node instanceof Node.Fields found ? found : new Node.Fields(node.line());
        return new Reading(new Place(fields, "", issues, form));
    }

    /** Refuses every key that is not one of these. */
    Reading knows(String... names) {
        place.knows(names);
        return this;
    }

    boolean has(String name) {
        return place.has(name);
    }

    /** Whether fields stand under this key, rather than a text. */
    boolean holdsFields(String name) {
        return place.value(name) instanceof Node.Fields && place.has(name);
    }

    @Nullable
    String textOrNull(String name) {
        Node.Scalar scalar = place.scalar(name, "text");
        return scalar == null || scalar.text().isBlank() ? null : scalar.text().strip();
    }

    /** Empty when it is not there, which {@code Validation} then says. */
    String text(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    String required(String name) {
        String text = textOrNull(name);
        if (text == null && place.scalarIsFine(name)) {
            place.report(place.node().line(), place.at(name), "missing", name);
        }
        return text == null ? "" : text;
    }

    LocalizedText localized(String name) {
        Node value = place.value(name);
        if (value == null || !place.has(name)) {
            return LocalizedText.EMPTY;
        }
        if (value instanceof Node.Scalar scalar) {
            return LocalizedText.en(tidy(scalar.text()));
        }
        if (!(value instanceof Node.Fields languages)) {
            place.wrongType(value, name, "text-or-languages");
            return LocalizedText.EMPTY;
        }
        Place inner = place.inner(languages, place.at(name));
        Map<String, String> texts = new TreeMap<>();
        languages.byName().forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                place.report(
                        languages.lines().getOrDefault(language, languages.line()),
                        inner.at(language),
                        "language",
                        language);
            } else if (text instanceof Node.Scalar words) {
                if (!words.text().isBlank()) {
                    texts.put(language, tidy(words.text()));
                }
            } else {
                inner.wrongType(text, language, "text");
            }
        });
        return new LocalizedText(texts);
    }

    @Nullable
    BigDecimal number(String name) {
        Node.Scalar scalar = place.scalar(name, "number");
        return scalar == null || scalar.text().isBlank()
                ? null
                : parse(scalar, name, scalar.text().strip());
    }

    /** A share, written as a percentage; 6% becomes 0.06. */
    @Nullable
    BigDecimal percent(String name) {
        Node.Scalar scalar = place.scalar(name, "percent");
        if (scalar == null || scalar.text().isBlank()) {
            return null;
        }
        String text = scalar.text().strip();
        if (text.endsWith("%")) {
            text = text.substring(0, text.length() - 1).strip();
        } else if (!place.form() && NUMBER.matcher(text).matches()) {
            place.report(scalar.line(), place.at(name), "percent-sign", text);
            return null;
        }
        BigDecimal value = parse(scalar, name, text);
        return value == null ? null : value.movePointLeft(2);
    }

    @Nullable
    Integer wholeOrNull(String name) {
        BigDecimal value = number(name);
        if (value == null) {
            return null;
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException fraction) {
            place.report(place.line(name), place.at(name), "not-whole", value.toPlainString());
            return null;
        }
    }

    int whole(String name, int otherwise) {
        Integer value = wholeOrNull(name);
        return value == null ? otherwise : value;
    }

    boolean flag(String name, boolean otherwise) {
        Node.Scalar scalar = place.scalar(name, "flag");
        if (scalar == null || scalar.text().isBlank()) {
            return otherwise;
        }
        return switch (scalar.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                place.report(scalar.line(), place.at(name), "not-a-flag", scalar.text());
                yield otherwise;
            }
        };
    }

    @Nullable
    LocalDate date(String name) {
        Node.Scalar scalar = place.scalar(name, "date");
        if (scalar == null || scalar.text().isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(scalar.text().strip());
        } catch (DateTimeParseException notADate) {
            place.report(scalar.line(), place.at(name), "not-a-date", scalar.text());
            return null;
        }
    }

    /** A word of a closed vocabulary; {@code null} as otherwise makes it required. */
    <W extends Enum<W> & Word> W word(String name, Class<W> vocabulary, @Nullable W otherwise) {
        W[] words = java.util.Objects.requireNonNull(vocabulary.getEnumConstants());
        String text = otherwise == null ? required(name) : text(name);
        if (!text.isEmpty()) {
            for (W word : words) {
                if (word.word().equals(text)) {
                    return word;
                }
            }
            String known = Arrays.stream(words).map(Word::word).collect(Collectors.joining(", "));
            place.report(place.line(name), place.at(name), "unknown-word", text, known);
        }
        return otherwise == null ? words[0] : otherwise;
    }

    <T> List<T> list(String name, Function<Reading, T> each) {
        List<T> read = new ArrayList<>();
        List<Node> nodes = place.items(name);
        for (int i = 0; i < nodes.size(); i++) {
            String inner = place.at(name) + "[" + i + "]";
            if (nodes.get(i) instanceof Node.Fields fields) {
                read.add(each.apply(new Reading(place.inner(fields, inner))));
            } else {
                place.report(nodes.get(i).line(), inner, "wrong-type.fields");
            }
        }
        return read;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<Node> nodes = place.items(name);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Scalar scalar) {
                if (!scalar.text().isBlank()) {
                    texts.add(scalar.text().strip());
                }
            } else {
                place.report(nodes.get(i).line(), place.at(name) + "[" + i + "]", "wrong-type.text");
            }
        }
        return texts;
    }

    Set<String> set(String name) {
        return new TreeSet<>(texts(name));
    }

    /** What stands under this key; an empty place when nothing does. */
    Reading in(String name) {
        Node value = place.value(name);
        if (value instanceof Node.Fields fields) {
            return new Reading(place.inner(fields, place.at(name)));
        }
        if (value != null && place.has(name)) {
            place.wrongType(value, name, "fields");
        }
        return new Reading(place.inner(new Node.Fields(place.line(name)), place.at(name)));
    }

    private @Nullable BigDecimal parse(Node.Scalar scalar, String name, String text) {
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        boolean separated = SEPARATED.matcher(text).matches();
        place.report(scalar.line(), place.at(name), separated ? "number-separators" : "not-a-number", text);
        return null;
    }

    /** Lines without trailing white space and in the line ends of the product, so that writing and reading again is the same text. */
    private static String tidy(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
