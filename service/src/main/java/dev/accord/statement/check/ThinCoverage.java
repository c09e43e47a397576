package dev.accord.statement.check;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.coverage.Coverages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Territories, products and customers whose shares leave a part of their deals to nobody. More than 100 % does not come in. */
@Component
class ThinCoverage implements Rule {

    private final Coverages coverages;

    ThinCoverage(Coverages coverages) {
        this.coverages = coverages;
    }

    @Override
    public String name() {
        return "coverage-off";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Coverage one : coverages.all()) {
            if (one.effective().contains(inquiry.period().to())) {
                sums.merge(one.kind().name() + "\n" + one.value(), one.share(), BigDecimal::add);
            }
        }
        sums.forEach((covered, sum) -> {
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                String value = covered.substring(covered.indexOf('\n') + 1);
                found.accept(new Finding(
                        covered.replace('\n', ' ') + " "
                                + sum.stripTrailingZeros().toPlainString(),
                        name(),
                        Severity.NOTE,
                        null,
                        null,
                        null,
                        null,
                        List.of(value, Figures.percent(sum))));
            }
        });
    }
}
