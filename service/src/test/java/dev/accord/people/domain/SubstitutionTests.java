package dev.accord.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTests {

    @Test
    void substituteWhoIsAbsentPassesOnToTheirOwn() {
        assertThat(Substitution.resolve(Map.of("A", "B", "B", "C"), id -> true)).isEqualTo(Map.of("A", "C", "B", "C"));
    }

    @Test
    void circleOfSubstitutesLeadsToNobody() {
        assertThat(Substitution.resolve(Map.of("A", "B", "B", "A", "C", "A"), id -> true))
                .isEmpty();
    }

    @Test
    void substituteWhoHasLeftDoesNotCount() {
        assertThat(Substitution.resolve(Map.of("A", "B"), id -> !id.equals("B")))
                .isEmpty();
    }
}
