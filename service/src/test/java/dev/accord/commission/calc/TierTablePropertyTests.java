package dev.accord.commission.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.definition.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Every valid table covers every value once, and pays the same however the way through it is cut. */
class TierTablePropertyTests {

    private static WindowTerms terms() {
        return new WindowTerms(
                "2027", null, Ratio.of(new BigDecimal(7), new BigDecimal(3)), Ratio.of(new BigDecimal(1000)));
    }

    @Provide
    Arbitrary<RateTable> tables() {
        return Arbitraries.integers()
                .between(1, 500)
                .withoutEdgeCases()
                .set()
                .ofMinSize(0)
                .ofMaxSize(6)
                .flatMap(bounds -> Arbitraries.of(RateTable.Mode.values())
                        .flatMap(mode -> Arbitraries.of(RateTable.Basis.AMOUNT, RateTable.Basis.ATTAINMENT)
                                .map(on -> table(mode, on, new ArrayList<>(new TreeSet<>(bounds))))));
    }

    private static RateTable table(RateTable.Mode mode, RateTable.Basis on, List<Integer> bounds) {
        List<RateTable.Tier> tiers = new ArrayList<>();
        BigDecimal low = BigDecimal.ZERO;
        for (int i = 0; i <= bounds.size(); i++) {
            BigDecimal high = i < bounds.size() ? BigDecimal.valueOf(bounds.get(i)) : null;
            boolean sum = mode == RateTable.Mode.FIXED || (mode == RateTable.Mode.INTERPOLATED && high != null);
            BigDecimal pay = BigDecimal.valueOf(i + 1L);
            tiers.add(new RateTable.Tier(low, high, sum ? null : pay, sum ? pay : null, null));
            low = high;
        }
        return new RateTable(mode, RateTable.Evaluation.QUARTER, on, tiers);
    }

    @Property
    void everyValueLiesInExactlyOneTier(
            @ForAll("tables") RateTable definition,
            @ForAll @BigRange(min = "0", max = "600") @Scale(2) BigDecimal value) {
        Table table = new Table(definition, Map.of());
        WindowTerms terms = terms();
        BigDecimal scaled = terms.scaled(value, table);
        int tier = terms.tier(table, scaled);
        int holding = 0;
        for (int i = 0; i < table.size(); i++) {
            boolean above = scaled.compareTo(terms.low(table, i)) >= 0;
            boolean below = i + 1 == table.size() || scaled.compareTo(terms.low(table, i + 1)) < 0;
            if (above && below) {
                holding++;
                assertThat(tier).isEqualTo(i);
            }
        }
        assertThat(holding).isEqualTo(1);
    }

    @Property
    void theWayMayBeCutAnywhere(
            @ForAll("tables") RateTable definition,
            @ForAll @BigRange(min = "-50", max = "600") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-50", max = "600") @Scale(2) BigDecimal two,
            @ForAll @BigRange(min = "-50", max = "600") @Scale(2) BigDecimal three) {
        Table table = new Table(definition, Map.of());
        WindowTerms terms = terms();
        Ratio inTwo = Evaluation.between(table, terms, one, two).plus(Evaluation.between(table, terms, two, three));
        Ratio atOnce = Evaluation.between(table, terms, one, three);
        assertThat(inTwo.num().multiply(atOnce.den()))
                .isEqualByComparingTo(atOnce.num().multiply(inTwo.den()));
    }
}
