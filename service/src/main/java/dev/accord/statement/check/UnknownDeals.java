package dev.accord.statement.check;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Credits whose transaction is not known: it was there when the run was computed and is gone since. */
@Component
class UnknownDeals implements Rule {

    private final CreditedDeals credited;

    UnknownDeals(CreditedDeals credited) {
        this.credited = credited;
    }

    @Override
    public String name() {
        return "unknown-deal";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        credited.each(inquiry.run().id(), (line, deal) -> {
            if (deal == null) {
                found.accept(new Finding(
                        line.person() + " " + line.plan() + " " + line.component() + " " + line.deal() + " "
                                + line.kind() + " " + line.code() + " " + line.line() + " "
                                + Figures.key(line.amount(), line.currency()),
                        name(),
                        Severity.ERROR,
                        line.person(),
                        line.deal(),
                        line.amount(),
                        line.currency(),
                        List.of(
                                String.valueOf(line.deal()),
                                line.person(),
                                Figures.text(line.amount(), line.currency()))));
            }
        });
    }
}
