package dev.accord.statement.check;

import dev.accord.commission.transaction.LookAlikes;
import dev.accord.commission.transaction.LookAlikes.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Transactions that came in twice: everything the same under another id, the same customer and amount again within days, or nearly the same id on the same day. Each pair is named
 * once, for the strongest of these reasons.
 */
@Component
class Duplicates implements Rule {

    /** Whoever sells the same again to the same customer rarely does it within a fortnight. */
    private static final int DAYS = 14;

    private final LookAlikes deals;
    private final CreditedDeals credited;

    Duplicates(LookAlikes deals, CreditedDeals credited) {
        this.deals = deals;
        this.credited = credited;
    }

    private record Suspect(String rule, Severity severity, Pair pair) {}

    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        var period = inquiry.period();
        List<Suspect> suspects = new ArrayList<>();
        Set<String> named = new HashSet<>();
        deals.twins(period.from(), period.to())
                .forEach(pair -> add(suspects, named, new Suspect(name(), Severity.ERROR, pair)));
        deals.sameDay(period.from(), period.to()).stream()
                .filter(pair -> Spelling.alike(pair.earlier(), pair.later()))
                .forEach(pair -> add(suspects, named, new Suspect("duplicate-id", Severity.WARNING, pair)));
        deals.again(period.from(), period.to(), DAYS)
                .forEach(pair -> add(suspects, named, new Suspect("look-alike", Severity.WARNING, pair)));
        Map<String, CreditedDeals.Earned> earned =
                credited.earnedBy(inquiry.run().id(), named);
        suspects.forEach(suspect ->
                found.accept(finding(suspect, earned.get(suspect.pair().later()))));
    }

    private static void add(List<Suspect> suspects, Set<String> named, Suspect suspect) {
        if (named.add(suspect.pair().later())) {
            suspects.add(suspect);
        }
    }

    private static Finding finding(Suspect suspect, CreditedDeals.@Nullable Earned earned) {
        Pair pair = suspect.pair();
        return new Finding(
                pair.earlier() + " " + pair.later() + " " + Figures.key(pair.amount(), pair.currency()),
                suspect.rule(),
                suspect.severity(),
                earned == null ? null : earned.person(),
                pair.later(),
                earned == null ? pair.amount() : earned.all(),
                earned == null ? pair.currency() : earned.currency(),
                List.of(
                        pair.later(),
                        pair.earlier(),
                        Figures.text(pair.amount(), pair.currency()),
                        pair.customer() == null ? "–" : pair.customer(),
                        pair.earlierOn().toString(),
                        pair.laterOn().toString()));
    }
}
