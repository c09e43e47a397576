package dev.accord.statement.check;

import dev.accord.commission.run.RunReads;
import dev.accord.plan.PlanAcceptance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Paid by a plan whose letter the person was sent and has not accepted. */
@Component
class OpenPlans implements Rule {

    private final ObjectProvider<PlanAcceptance> acceptance;

    OpenPlans(ObjectProvider<PlanAcceptance> acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String name() {
        return "plan-not-accepted";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        PlanAcceptance known = acceptance.getIfAvailable();
        if (known == null) {
            return;
        }
        Map<String, Set<String>> open = known.openPlans(
                inquiry.payments().stream().map(RunReads.Payment::person).collect(Collectors.toSet()));
        for (RunReads.Payment payment : inquiry.payments()) {
            if (open.getOrDefault(payment.person(), Set.of()).contains(payment.plan())) {
                found.accept(new Finding(
                        payment.person() + " " + payment.plan() + " "
                                + Figures.key(payment.payout(), payment.payoutCurrency()),
                        name(),
                        Severity.WARNING,
                        payment.person(),
                        null,
                        payment.payout(),
                        payment.payoutCurrency(),
                        List.of(
                                payment.person(),
                                payment.plan(),
                                Figures.text(payment.payout(), payment.payoutCurrency()))));
            }
        }
    }
}
