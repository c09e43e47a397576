package dev.accord.statement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckFiguresTests {

    @Test
    void idsWrittenTwiceLookAlikeAndNeighbouringNumbersDoNot() {
        assertThat(Spelling.alike("INV-1001", "INV1001")).isTrue();
        assertThat(Spelling.alike("INV-1001", "inv-01001")).isTrue();
        assertThat(Spelling.alike("INV-1001", "INV-1OO1")).isTrue();
        assertThat(Spelling.alike("INV-1001", "INV-1001-COPY")).isTrue();
        assertThat(Spelling.alike("INV-1234", "INV-1324")).isTrue();
        assertThat(Spelling.alike("INV-1001", "INV-1002")).isFalse();
        assertThat(Spelling.alike("INV-1001", "INV-10010")).isFalse();
    }

    @Test
    void whatIsFarDependsOnHowSteadyThePastWas() {
        assertThat(Median.isFar(new BigDecimal(140), figures(100, 100, 101))).isFalse();
        assertThat(Median.isFar(new BigDecimal(180), figures(100, 100, 101))).isTrue();
        assertThat(Median.isFar(new BigDecimal(180), figures(60, 100, 150))).isFalse();
        assertThat(Median.isFar(BigDecimal.ZERO, figures(0, 0, 0))).isFalse();
    }

    @Test
    void thousandsOfOneKindAreCountedInOneThatBlocksAsTheWorstOfThem() {
        Kept kept = new Kept("some-rule");
        IntStream.range(0, Kept.MOST + 5)
                .forEach(i -> kept.accept(new Finding(
                        "k" + i,
                        "some-rule",
                        i == Kept.MOST + 2 ? Severity.ERROR : Severity.NOTE,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
        assertThat(kept.findings()).hasSize(Kept.MOST + 1);
        assertThat(kept.findings().getLast().severity()).isEqualTo(Severity.ERROR);
        assertThat(kept.findings().getLast().args()).containsExactly("some-rule", "5");
    }

    private static List<BigDecimal> figures(int... figures) {
        return IntStream.of(figures).mapToObj(BigDecimal::valueOf).toList();
    }
}
