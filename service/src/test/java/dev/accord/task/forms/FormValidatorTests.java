package dev.accord.task.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormValidatorTests {

    private static final FormSchema FORM = FormSchema.read("Approve", """
        {"schemaVersion": 16, "type": "default", "components": [
          {"type": "text", "text": "# Approve"},
          {"type": "radio", "key": "outcome", "values": [{"label": "Approve", "value": "approve"}, {"label": "Back", "value": "reject"}],
           "validate": {"required": true}},
          {"type": "textarea", "key": "comment", "validate": {"required": true, "minLength": 3, "maxLength": 20},
           "conditional": {"hide": "=outcome = \\"approve\\""}},
          {"type": "number", "key": "headcount", "decimalDigits": 2, "validate": {"min": 0, "max": 100}},
          {"type": "textfield", "key": "code", "validate": {"pattern": "^[A-Z]{3}$"}},
          {"type": "textfield", "key": "mail", "validate": {"validationType": "email"}},
          {"type": "checkbox", "key": "sure"},
          {"type": "checklist", "key": "regions", "valuesKey": "regionOptions"},
          {"type": "datetime", "key": "from", "subtype": "date"},
          {"type": "textfield", "key": "shown", "readonly": true},
          {"type": "group", "components": [
            {"type": "textfield", "key": "odd", "validate": {"required": true},
             "conditional": {"hide": "=some item in list satisfies item > 1"}}]}
        ]}\
        """);

    private static final Map<String, Object> DATA =
            Map.of("regionOptions", List.of(Map.of("label", "West", "value", "west"), "east"), "shown", "as it is");

    private final FormValidator validator = new FormValidator();

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            nullValues = "fine",
            quoteCharacter = '`',
            value = {
                "outcome, `\"approve\"`, fine",
                "outcome, `\"perhaps\"`, not-an-option",
                "outcome, `\"\"`, required",
                "outcome, null, required",
                "headcount, 12.25, fine",
                "headcount, `\"12.25\"`, fine",
                "headcount, 12.255, too-exact",
                "headcount, -1, too-small",
                "headcount, 100.01, too-large",
                "headcount, `\"many\"`, not-number",
                "headcount, true, not-number",
                "headcount, `\"1e999999999\"`, not-number",
                "code, `\"ABC\"`, fine",
                "code, `\"abc\"`, pattern",
                "code, 5, not-text",
                "mail, `\"a@b.example\"`, fine",
                "mail, `\"a@b\"`, not-mail",
                "sure, true, fine",
                "sure, false, fine",
                "sure, `\"yes\"`, not-boolean",
                "regions, `[\"west\", \"east\"]`, fine",
                "regions, `[\"north\"]`, not-an-option",
                "regions, `\"west\"`, not-an-option",
                "from, `\"2027-02-28\"`, fine",
                "from, `\"2027-02-30\"`, not-a-date",
                "from, 20270228, not-a-date",
            })
    void checksEachFieldByItsOwnRule(String field, String json, @Nullable String fault) {
        Map<String, Object> input = new HashMap<>(Map.of("outcome", "approve", "comment", "because"));
        Object value = JsonMapper.shared().readValue(json, Object.class);
        input.put(field, value);
        if (fault == null) {
            assertThat(validator.validate(FORM, input, DATA)).containsKey(field);
        } else {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> validator.validate(FORM, input, DATA))
                    .satisfies(refusal -> assertThat(refusal.issues())
                            .singleElement()
                            .satisfies(issue -> {
                                assertThat(issue.field()).isEqualTo(field);
                                assertThat(issue.code()).isEqualTo("task.form." + fault);
                            }));
        }
    }

    @Test
    void namesEveryFaultAtOnce() {
        Map<String, Object> input = Map.of("outcome", "maybe", "headcount", -5, "code", "x");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> validator.validate(FORM, input, DATA))
                .satisfies(refusal -> assertThat(refusal.issues())
                        .extracting("field")
                        .containsExactly("outcome", "comment", "headcount", "code"));
    }

    @Test
    void keepsNumbersExact() {
        assertThat(validator.validate(FORM, Map.of("outcome", "approve", "headcount", new BigDecimal("0.10")), DATA))
                .containsEntry("headcount", new BigDecimal("0.10"));
    }

    @Test
    void dropsWhatTheFormDoesNotAskFor() {
        Map<String, Object> input =
                Map.of("outcome", "approve", "shown", "forged", "isAdmin", true, "comment", "hidden by then");
        assertThat(validator.validate(FORM, input, DATA)).containsOnlyKeys("outcome");
    }

    @Test
    void asksForAFieldOnlyWhileItIsShown() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> validator.validate(FORM, Map.of("outcome", "reject"), DATA))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).extracting("field").containsExactly("comment"));
    }

    @Test
    void takesAFieldAsOptionalWhenItsConditionIsBeyondUs() {
        assertThat(validator.validate(FORM, Map.of("outcome", "approve", "odd", "something"), DATA))
                .containsEntry("odd", "something");
    }
}
