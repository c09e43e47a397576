package dev.accord.commission.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Credit;
import dev.accord.plan.definition.Eligibility;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.Quota;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.RateTable.Evaluation;
import dev.accord.plan.definition.RateTable.Mode;
import dev.accord.plan.definition.RateTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers from 0, 50 % and 100 % of a quota of 400,000; the lower bound belongs to the tier. */
class TierPositionTests {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 200000",
        "199999.99, 1, 0.01",
        "200000, 2, 200000",
        "399999, 2, 1",
        "400000, 3, ",
        "900000, 3, ",
        "-5, 0, 5"
    })
    void saysTheTierAndWhatIsMissingToTheNext(BigDecimal measured, int tier, @Nullable BigDecimal missing) {
        BigDecimal quota = new BigDecimal(400_000);
        TierPosition at = TierPosition.of(
                component(Evaluation.QUARTER),
                measured,
                quota,
                measured.divide(quota, 10, java.math.RoundingMode.DOWN));
        assertThat(at).isNotNull();
        assertThat(at.tier()).isEqualTo(tier);
        assertThat(at.tiers()).isEqualTo(3);
        if (missing == null) {
            assertThat(at.missing()).isNull();
        } else {
            assertThat(at.missing()).isEqualByComparingTo(missing);
        }
    }

    @ParameterizedTest
    @CsvSource({"PER_TRANSACTION", "MONTH", "YEAR"})
    void saysNothingWhereTheFigureOfTheQuotaDecidesNoTier(Evaluation evaluation) {
        assertThat(TierPosition.of(component(evaluation), BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE))
                .isNull();
    }

    private static Component component(Evaluation evaluation) {
        return new Component(
                "NEW",
                LocalizedText.en("New"),
                null,
                new Measure(Measure.Kind.AMOUNT, "amount", null, List.of()),
                List.of(),
                Eligibility.BOOKING,
                Credit.DIRECT,
                new RateTable(
                        Mode.MARGINAL,
                        evaluation,
                        Basis.ATTAINMENT,
                        List.of(tier("0", "0.5"), tier("0.5", "1"), tier("1", null))),
                new Quota(new BigDecimal(400_000), Interval.QUARTER, List.of()),
                null,
                Interval.MONTH,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private static Tier tier(String low, @Nullable String high) {
        return new Tier(new BigDecimal(low), high == null ? null : new BigDecimal(high), BigDecimal.ONE, null, null);
    }
}
