package dev.accord.commission.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.commission.calc.explain.Explainer;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTests {

    private static final Explainer EXPLAINER = new Explainer((key, arguments, language) -> {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages/commission",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new MessageFormat(bundle.getString(key), language).format(arguments);
        } catch (MissingResourceException missing) {
            return null;
        }
    });

    @Test
    void anEarningIsToldInOneLine() {
        Book book = new Book(Map.of(
                "plan", """
                components:
                - code: A
                  name: A
                  measure: { kind: amount, field: amount }
                  quota: { amount: 250000, per: quarter }
                  rateTable: { mode: marginal, evaluation: quarter, on: amount, tiers: [{ low: 0, high: 250000, rate: 3% }, { low: 250000, rate: 4% }] }
                """,
                "deals", """
                id | booked     | amount
                D1 | 2027-07-10 | 267500
                D2 | 2027-08-10 | 12500
                """));
        Line line = PayYear.of(book, "2027-12", false).lines.stream()
                .map(PayYear.Posted::line)
                .filter(it -> "D2".equals(it.key().deal()))
                .findFirst()
                .orElseThrow();
        assertThat(EXPLAINER.say(line.steps(), Locale.ENGLISH))
                .isEqualTo(
                        "D2: 100 % of 12,500.00 USD credited = 12,500.00 USD → 2027-Q3 attainment 112 %: 280,000.00 of"
                                + " 250,000.00 → tier 2 (250,000.00 – ∞): 4 % of 12,500.00 = 500.00");
        assertThat(EXPLAINER.say(line.steps(), Locale.JAPANESE))
                .isEqualTo("D2: 12,500.00 USDの100%を計上 = 12,500.00 USD → 2027-Q3の達成率 112%: 250,000.00のうち280,000.00"
                        + " → 段階2 (250,000.00~∞): 12,500.00の4% = 500.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyStepOfEveryExampleHasItsWords(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        WorkedExamplesTests.examples().forEach(example -> {
            Book book = new Book(example.texts());
            PayYear year = PayYear.of(book, example.texts().getOrDefault("through", "2027-12"), example.isClosed());
            year.lines.forEach(one -> said(one.line().steps(), locale));
            year.settlements.values().forEach(one -> one.moves().forEach(move -> said(move.steps(), locale)));
        });
    }

    private static void said(List<Step> steps, Locale language) {
        for (Step step : steps) {
            assertThat(ResourceBundle.getBundle("messages/commission", language).containsKey("step." + step.key()))
                    .as(step.key())
                    .isTrue();
            assertThat(EXPLAINER.say(step, language)).isNotBlank().doesNotContain("{", "}");
        }
    }

    @Test
    void aDrawIsToldWithItsArithmetic() {
        Book book = new Book(Map.of(
                "plan", """
                components:
                - code: A
                  name: A
                  measure: { kind: amount, field: amount }
                  rateTable: { mode: marginal, evaluation: month, on: amount, tiers: [{ low: 0, rate: 10% }] }
                draws:
                - { kind: recoverable, guarantee: false, amount: 3000, per: month, firstMonth: 1, lastMonth: 1 }
                """,
                "deals", """
                id | booked     | amount
                D1 | 2027-01-10 | 21000
                D2 | 2027-02-10 | 5000
                """));
        PayYear year = PayYear.of(book, "2027-02", false);
        assertThat(moves(year, "2027-01"))
                .containsExactly(
                        "draw 1 for 2027-01: 3,000.00 advanced",
                        "draw 1: 3,000.00 − earned 2,100.00 = 900.00, owed from now on; -2,100.00 set off");
        assertThat(moves(year, "2027-02"))
                .containsExactly("owed 900.00 since 2027-01, 500.00 earned above what the draws took: -500.00"
                        + " recovered, balance 400.00");
    }

    private static List<String> moves(PayYear year, String period) {
        return year.settlements.get("E1 P " + period).moves().stream()
                .map(move -> EXPLAINER.say(move.steps(), Locale.ENGLISH))
                .toList();
    }
}
