package dev.accord.statement.check;

import dev.accord.commission.run.RunReads;
import dev.accord.commission.transaction.LookAlikes.Brief;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Transactions nobody is credited for, but for those that are free of commission by their own row, and those that only wait or are paid by another plan. What was booked before the
 * period was found then: it is a note.
 */
@Component
class UncreditedDeals implements Rule {

    private static final Set<String> RIGHT = Set.of("COMMISSION_FREE", "NOT_YET_ELIGIBLE", "PAID_BY_OTHER_PLAN");

    private final CreditedDeals credited;

    UncreditedDeals(CreditedDeals credited) {
        this.credited = credited;
    }

    @Override
    public String name() {
        return "uncredited-deal";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        List<RunReads.Missing> missing = inquiry
                .reads()
                .uncredited(inquiry.run().id(), RunReads.MissingQuery.ALL, "deal", 0, Integer.MAX_VALUE)
                .stream()
                .filter(one -> !RIGHT.contains(one.why()))
                .toList();
        credited.with(missing, RunReads.Missing::deal, (one, deal) -> {
            if (deal == null || !deal.booked().isAfter(inquiry.period().to())) {
                found.accept(finding(inquiry, one, deal));
            }
        });
    }

    private Finding finding(Inquiry inquiry, RunReads.Missing one, @Nullable Brief deal) {
        boolean old = deal != null && deal.booked().isBefore(inquiry.period().from());
        return new Finding(
                one.deal() + " " + one.person() + " " + one.component() + " " + one.why() + " " + one.detail()
                        + (deal == null ? "" : " " + Figures.key(deal.amount(), deal.currency())),
                ruleOf(one.why()),
                old ? Severity.NOTE : severityOf(one.why()),
                one.person(),
                one.deal(),
                deal == null ? null : deal.amount(),
                deal == null ? null : deal.currency(),
                List.of(
                        one.deal(),
                        one.why(),
                        one.detail(),
                        one.person() == null ? "–" : one.person(),
                        one.component() == null ? "–" : one.component()));
    }

    private String ruleOf(String why) {
        return switch (why) {
            case "SPLIT_OFF" -> "split-off";
            case "RATE_MISSING" -> "rate-missing";
            default -> name();
        };
    }

    private static Severity severityOf(String why) {
        return switch (why) {
            case "SPLIT_OFF", "RATE_MISSING" -> Severity.ERROR;
            case "NO_COMPONENT" -> Severity.NOTE;
            default -> Severity.WARNING;
        };
    }
}
