package dev.accord.task.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The small part of FEEL that conditions of form fields use: names, texts, numbers, {@code true}, {@code false}, {@code null}, comparisons,
 * {@code and}, {@code or}, {@code not(…)} and brackets. Anything else is answered with "unknown", never with a guess.
 */
final class Feel {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(\\d+(?:\\.\\d+)?)|([A-Za-z_][A-Za-z0-9_.]*)|(!=|<=|>=|[=<>()\\-]))");

    private final List<String> tokens;
    private final Map<String, Object> values;
    private int at;

    private Feel(List<String> tokens, Map<String, Object> values) {
        this.tokens = tokens;
        this.values = values;
    }

    /** Whether the condition holds; empty when it uses more of FEEL than is known here. */
    static Optional<Boolean> holds(String expression, Map<String, Object> values) {
        String text = expression.strip();
        try {
            Feel feel = new Feel(tokens(text.startsWith("=") ? text.substring(1) : text), values);
            Object result = feel.or();
            return feel.at == feel.tokens.size() ? Optional.of(Boolean.TRUE.equals(result)) : Optional.empty();
        } catch (Unknown unknown) {
            return Optional.empty();
        }
    }

    private @Nullable Object or() {
        Object left = and();
        while (accept("or")) {
            Object right = and();
            left = Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
        return left;
    }

    private @Nullable Object and() {
        Object left = comparison();
        while (accept("and")) {
            Object right = comparison();
            left = Boolean.TRUE.equals(left) && Boolean.TRUE.equals(right);
        }
        return left;
    }

    private @Nullable Object comparison() {
        Object left = value();
        for (String operator : List.of("=", "!=", "<=", ">=", "<", ">")) {
            if (accept(operator)) {
                return compare(left, operator, value());
            }
        }
        return left;
    }

    private static @Nullable Object compare(@Nullable Object left, String operator, @Nullable Object right) {
        if (operator.equals("=") || operator.equals("!=")) {
            boolean same = (left instanceof BigDecimal a && right instanceof BigDecimal b)
                    ? a.compareTo(b) == 0
                    : Objects.equals(left, right);
            return same == operator.equals("=");
        }
        if (!(left instanceof BigDecimal a) || !(right instanceof BigDecimal b)) {
            return null;
        }
        int order = a.compareTo(b);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private @Nullable Object value() {
        if (accept("(")) {
            Object inner = or();
            expect(")");
            return inner;
        }
        if (accept("not")) {
            expect("(");
            Object inner = or();
            expect(")");
            return inner instanceof Boolean truth ? !truth : null;
        }
        if (accept("-")) {
            return value() instanceof BigDecimal number ? number.negate() : null;
        }
        String token = next();
        char first = token.charAt(0);
        if (first == '"') {
            return token.substring(1, token.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (Character.isDigit(first)) {
            return new BigDecimal(token);
        }
        if (!Character.isLetter(first) && first != '_') {
            throw new Unknown();
        }
        return switch (token) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> named(token);
        };
    }

    private @Nullable Object named(String name) {
        // A name before a bracket would be a function.
        if (at < tokens.size() && tokens.get(at).equals("(")) {
            throw new Unknown();
        }
        Object value = values.get(name);
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? new BigDecimal(number.toString())
                : value;
    }

    private boolean accept(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new Unknown();
        }
    }

    private String next() {
        if (at == tokens.size()) {
            throw new Unknown();
        }
        return tokens.get(at++);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.stripTrailing());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
        if (end != text.stripTrailing().length()) {
            throw new Unknown();
        }
        return tokens;
    }

    private static final class Unknown extends RuntimeException {
        Unknown() {
            super(null, null, false, false);
        }
    }
}
