package dev.accord.statement.check;

import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.transaction.LookAlikes;
import dev.accord.commission.transaction.LookAlikes.Brief;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of a run beside their transactions, some thousand at a time: a million lines never lie in memory together. */
@Component
class CreditedDeals {

    private static final int AT_A_TIME = 5_000;

    private final EarningReads earnings;
    private final LookAlikes deals;

    CreditedDeals(EarningReads earnings, LookAlikes deals) {
        this.earnings = earnings;
        this.deals = deals;
    }

    /** Who earns most by a deal, and what all earn by it together. */
    record Earned(String person, BigDecimal most, BigDecimal all, String currency) {

        Earned and(Earned other) {
            Earned more = most.abs().compareTo(other.most.abs()) >= 0 ? this : other;
            return new Earned(more.person, more.most, all.add(other.all), currency);
        }
    }

    /** What this run pays by each of these deals; those that pay nothing are left out. */
    Map<String, Earned> earnedBy(UUID run, Set<String> ids) {
        Map<String, Earned> found = new HashMap<>();
        if (!ids.isEmpty()) {
            earnings.eachUnexplained(run, EarningReads.Query.ALL, line -> {
                if (line.deal() != null && ids.contains(line.deal())) {
                    found.merge(
                            line.deal(),
                            new Earned(line.person(), line.amount(), line.amount(), line.currency()),
                            Earned::and);
                }
            });
        }
        return found;
    }

    /** Every line about a deal, with the deal; {@code null} for one that is not known. */
    void each(UUID run, BiConsumer<Earning, @Nullable Brief> taker) {
        List<Earning> some = new ArrayList<>(AT_A_TIME);
        earnings.eachUnexplained(run, EarningReads.Query.ALL, line -> {
            if (line.deal() != null) {
                some.add(line);
                if (some.size() == AT_A_TIME) {
                    pass(some, taker);
                    some.clear();
                }
            }
        });
        pass(some, taker);
    }

    private void pass(List<Earning> lines, BiConsumer<Earning, @Nullable Brief> taker) {
        Map<String, Brief> known = briefs(lines.stream().map(Earning::deal).collect(Collectors.toSet()));
        lines.forEach(line -> taker.accept(line, known.get(line.deal())));
    }

    /** Items in bunches with what is known of the deals they name. */
    <T> void with(List<T> all, Function<T, String> deal, BiConsumer<T, @Nullable Brief> taker) {
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<T> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            Map<String, Brief> known = briefs(some.stream().map(deal).collect(Collectors.toSet()));
            some.forEach(one -> taker.accept(one, known.get(deal.apply(one))));
        }
    }

    private Map<String, Brief> briefs(Collection<String> ids) {
        return deals.brief(ids).stream().collect(Collectors.toMap(Brief::id, Function.identity()));
    }
}
