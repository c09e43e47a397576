package dev.accord.task.forms;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Validates again on the server what form-js validated in the browser, by the same form.
 *
 * <ul>
 *   <li>Keys the form does not have, and fields that are read-only, are dropped.
 *   <li>Checked: required, minimum and maximum, length, pattern, e-mail and phone, membership in the options, number, date and time.
 *   <li>A field whose {@code hide} condition holds is dropped. A condition that uses more of FEEL than {@link Feel} knows is not guessed: the field is
 *       then optional, and what was entered is validated.
 *   <li>Dynamic lists, tables and file pickers carry nothing: a task that needs them is done on a page of its own.
 * </ul>
 */
@Component
public class FormValidator {

    /**
     * @param input what was sent
     * @param data what the form was shown with: options named by {@code valuesKey} and values used in conditions
     * @return the values by key: text, {@code BigDecimal}, boolean or list of texts
     * @throws Refusal with an issue for every field that is wrong
     */
    public Map<String, Object> validate(FormSchema form, Map<String, Object> input, Map<String, Object> data) {
        List<Field> fields = form.fields();
        Map<String, Object> known = new HashMap<>(data);
        fields.forEach(field -> {
            if (!field.readOnly(known)) {
                known.remove(field.key());
                Object value = input.get(field.key());
                if (value != null) {
                    known.put(field.key(), value);
                }
            }
        });
        List<Issue> issues = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(field, input.get(field.key()), known, data, issues);
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        return values;
    }

    private static @Nullable Object value(
            Field field,
            @Nullable Object raw,
            Map<String, Object> known,
            Map<String, Object> data,
            List<Issue> issues) {
        Optional<Boolean> hidden = field.hiddenBy() == null ? Optional.of(false) : Feel.holds(field.hiddenBy(), known);
        if (field.readOnly(known) || hidden.orElse(false)) {
            return null;
        }
        boolean required = hidden.isPresent() && field.required(known);
        if (empty(field, raw)) {
            if (required) {
                issues.add(Issue.at(field.key(), "task.form.required"));
            }
            return (field.type().equals("checkbox") && raw != null) ? false : null;
        }
        return FieldValues.read(field, raw, data, issues);
    }

    /** A required box must be ticked, as in the browser. */
    private static boolean empty(Field field, @Nullable Object raw) {
        return raw == null
                || (raw instanceof String text && text.isBlank())
                || (raw instanceof List<?> list && list.isEmpty())
                || (field.type().equals("checkbox") && Boolean.FALSE.equals(raw));
    }
}
