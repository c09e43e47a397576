package dev.accord.statement.check;

import dev.accord.commission.run.EarningReads;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Caps that took something off and floors that added something, as sums by person and component. */
@Component
class LimitHits implements Rule {

    private final EarningReads earnings;

    LimitHits(EarningReads earnings) {
        this.earnings = earnings;
    }

    @Override
    public String name() {
        return "limit-hit";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        for (EarningReads.Sum sum : earnings.sums(inquiry.run().id(), List.of("CAP", "FLOOR"))) {
            if (sum.amount().signum() != 0) {
                String component = sum.component() == null ? "" : " / " + sum.component();
                found.accept(new Finding(
                        sum.person() + " " + sum.plan() + component + " " + Figures.key(sum.amount(), sum.currency()),
                        sum.kind().equals("CAP") ? "cap-hit" : "floor-hit",
                        Severity.NOTE,
                        sum.person(),
                        null,
                        sum.amount(),
                        sum.currency(),
                        List.of(
                                sum.person(),
                                sum.plan() + component,
                                Figures.text(sum.amount().abs(), sum.currency()))));
            }
        }
    }
}
