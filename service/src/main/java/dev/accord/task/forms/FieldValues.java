package dev.accord.task.forms;

import dev.accord.shared.Issue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one value that is there as its field's type, and says what is wrong with it. */
final class FieldValues {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DIGITS = 40;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{4,30}");

    private FieldValues() {}

    static @Nullable Object read(Field field, @Nullable Object raw, Map<String, Object> data, List<Issue> issues) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, raw, issues);
            case "number" -> number(field, raw, issues);
            case "checkbox" -> Boolean.TRUE.equals(raw) ? true : wrong(field, "task.form.not-boolean", issues);
            case "radio", "select" -> choice(field, raw, data, issues);
            case "checklist", "taglist" -> choices(field, raw, data, issues);
            case "datetime" -> moment(field, raw, issues);
            default -> null;
        };
    }

    private static @Nullable Object text(Field field, @Nullable Object raw, List<Issue> issues) {
        if (!(raw instanceof String text)) {
            return wrong(field, "task.form.not-text", issues);
        }
        int length = text.codePointCount(0, text.length());
        int most = field.rule("maxLength").asInt(LONGEST_TEXT);
        int least = field.rule("minLength").asInt(0);
        if (length > Math.min(most, LONGEST_TEXT)) {
            return wrong(field, "task.form.too-long", issues, Math.min(most, LONGEST_TEXT), length);
        }
        if (length < least) {
            return wrong(field, "task.form.too-short", issues, least);
        }
        String pattern = field.rule("pattern").asString("");
        if (!pattern.isEmpty() && !matches(pattern, text)) {
            return wrong(field, "task.form.pattern", issues);
        }
        return switch (field.rule("validationType").asString("")) {
            case "email" -> MAIL.matcher(text.strip()).matches() ? text : wrong(field, "task.form.not-mail", issues);
            case "phone" -> PHONE.matcher(text.strip()).matches() ? text : wrong(field, "task.form.not-phone", issues);
            default -> text;
        };
    }

    /** As in the browser, the pattern may match anywhere; one that Java cannot read was written for the browser only. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException browserOnly) {
            return true;
        }
    }

    private static @Nullable Object number(Field field, @Nullable Object raw, List<Issue> issues) {
        BigDecimal number = decimal(raw);
        if (number == null) {
            return wrong(field, "task.form.not-number", issues);
        }
        JsonNode digits = field.node().path("decimalDigits");
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
            return wrong(field, "task.form.too-exact", issues, digits.asInt());
        }
        BigDecimal least = decimal(scalar(field.rule("min")));
        if (least != null && number.compareTo(least) < 0) {
            return wrong(field, "task.form.too-small", issues, least.toPlainString());
        }
        BigDecimal most = decimal(scalar(field.rule("max")));
        if (most != null && number.compareTo(most) > 0) {
            return wrong(field, "task.form.too-large", issues, most.toPlainString());
        }
        return number;
    }

    private static @Nullable Object scalar(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    private static @Nullable BigDecimal decimal(@Nullable Object raw) {
        if (!(raw instanceof Number || raw instanceof String) || raw.toString().length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw.toString().strip());
            return Math.abs(number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Object choice(
            Field field, @Nullable Object raw, Map<String, Object> data, List<Issue> issues) {
        Options options = Options.of(field, data);
        return raw != null && options.allow(raw) ? raw : wrong(field, "task.form.not-an-option", issues);
    }

    private static @Nullable Object choices(
            Field field, @Nullable Object raw, Map<String, Object> data, List<Issue> issues) {
        Options options = Options.of(field, data);
        if (!(raw instanceof List<?> list)) {
            return wrong(field, "task.form.not-an-option", issues);
        }
        List<Object> chosen = new ArrayList<>();
        for (Object one : list) {
            if (one == null || !options.allow(one)) {
                return wrong(field, "task.form.not-an-option", issues);
            }
            chosen.add(one);
        }
        return List.copyOf(chosen);
    }

    private static @Nullable Object moment(Field field, @Nullable Object raw, List<Issue> issues) {
        List<Function<String, Object>> readers =
                switch (field.node().path("subtype").asString("date")) {
                    case "time" -> List.of(LocalTime::parse, OffsetTime::parse);
                    case "datetime" -> List.of(OffsetDateTime::parse, LocalDateTime::parse);
                    default -> List.of(LocalDate::parse);
                };
        for (Function<String, Object> reader : readers) {
            try {
                Object read = reader.apply(String.valueOf(raw));
                return read == null ? null : String.valueOf(raw);
            } catch (DateTimeException notThis) {
                // The next form of writing it may fit.
            }
        }
        return wrong(field, "task.form.not-a-date", issues);
    }

    private static @Nullable Object wrong(Field field, String code, List<Issue> issues, Object... args) {
        issues.add(Issue.at(field.key(), code, args));
        return null;
    }
}
