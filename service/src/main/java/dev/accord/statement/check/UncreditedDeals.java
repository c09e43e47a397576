package dev.accord.statement.check;

import dev.accord.commission.run.RunReads;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Transactions nobody is credited for, but for those that are free of commission by their own row. */
@Component
class UncreditedDeals implements Rule {

    @Override
    public String name() {
        return "uncredited-deal";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        for (RunReads.Missing one : inquiry.reads()
                .uncredited(inquiry.run().id(), RunReads.MissingQuery.ALL, "deal", 0, Integer.MAX_VALUE)) {
            if (!one.why().equals("COMMISSION_FREE") && !one.why().equals("RATE_MISSING")) {
                found.accept(new Finding(
                        one.deal() + " " + one.person() + " " + one.component() + " " + one.why(),
                        name(),
                        Severity.WARNING,
                        one.person(),
                        one.deal(),
                        null,
                        null,
                        List.of(one.deal(), one.why(), one.detail())));
            }
        }
    }
}
