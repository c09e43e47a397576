package dev.accord.task.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTests {

    private static final Map<String, Object> VALUES = Map.of("outcome", "reject", "count", 3, "sure", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=outcome = \"reject\"",
                "= outcome != \"approve\"",
                "=count > 2 and count <= 3",
                "=count >= -1",
                "=sure",
                "=sure = true",
                "=not(outcome = \"approve\")",
                "=missing = null",
                "=(outcome = \"approve\" or count = 3.0) and sure"
            })
    void holds(String expression) {
        assertThat(Feel.holds(expression, VALUES)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=outcome = \"approve\"", "=count < 3", "=missing", "=missing > 1", "=not(sure)"})
    void doesNotHold(String expression) {
        assertThat(Feel.holds(expression, VALUES)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=", "=contains(outcome, \"x\")", "=outcome in [\"a\"]", "=count +", "=(sure", "=sure sure"})
    void saysWhenItDoesNotKnow(String expression) {
        assertThat(Feel.holds(expression, VALUES)).isEqualTo(Optional.empty());
    }

    @Test
    void isNotFooledByWordsInsideTexts() {
        assertThat(Feel.holds("=outcome = \"a or b\"", Map.of("outcome", "a or b")))
                .contains(true);
    }
}
