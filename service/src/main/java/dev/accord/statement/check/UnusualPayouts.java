package dev.accord.statement.check;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Payouts far off what the person was paid in the periods before; who has no history yet is compared with the others on the plan. Medians decide, so that one odd month does not hide
 * the next.
 */
@Component
class UnusualPayouts implements Rule {

    private static final int PERIODS = 12;
    private static final int HISTORY = 3;
    private static final int PEERS = 5;
    private static final BigDecimal TIMES_PEERS = new BigDecimal(4);

    private final Calendars calendars;
    private final Runs runs;

    UnusualPayouts(Calendars calendars, Runs runs) {
        this.calendars = calendars;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "unusual-payout";
    }

    private record Key(String who, String currency) {}

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        Map<Key, List<BigDecimal>> history = new HashMap<>();
        for (UUID run : earlier(inquiry.period())) {
            paid(inquiry.reads(), run)
                    .forEach((key, amount) -> history.computeIfAbsent(key, one -> new ArrayList<>())
                            .add(amount));
        }
        Map<Key, BigDecimal> now = paid(inquiry.reads(), inquiry.run().id());
        now.forEach((key, amount) -> {
            List<BigDecimal> before = history.getOrDefault(key, List.of());
            if (before.size() >= HISTORY && Median.isFar(amount, before)) {
                found.accept(finding(name(), Severity.WARNING, key, amount, Median.of(before), "", before.size()));
            }
        });
        peers(inquiry, history, found);
    }

    private List<UUID> earlier(PeriodView period) {
        List<PeriodView> all = calendars.periods().stream()
                .filter(one -> one.to().isBefore(period.from()))
                .toList();
        return all.subList(Math.max(0, all.size() - PERIODS), all.size()).stream()
                .map(one -> runs.current(one.code()))
                .flatMap(Optional::stream)
                .map(RunView::id)
                .toList();
    }

    private static Map<Key, BigDecimal> paid(RunReads reads, UUID run) {
        Map<Key, BigDecimal> paid = new java.util.LinkedHashMap<>();
        reads.payees(run, null, "person", 0, Integer.MAX_VALUE)
                .forEach(one -> paid.put(new Key(one.person(), one.currency()), one.paid()));
        return paid;
    }

    private static void peers(Inquiry inquiry, Map<Key, List<BigDecimal>> history, Consumer<Finding> found) {
        Map<Key, List<BigDecimal>> plans = new HashMap<>();
        inquiry.payments().stream()
                .filter(payment -> payment.payout().signum() > 0)
                .forEach(payment -> plans.computeIfAbsent(
                                new Key(payment.plan(), payment.payoutCurrency()), key -> new ArrayList<>())
                        .add(payment.payout()));
        Map<Key, BigDecimal> medians = new HashMap<>();
        plans.forEach((plan, payouts) -> {
            if (payouts.size() > PEERS) {
                medians.put(plan, Median.of(payouts));
            }
        });
        for (RunReads.Payment payment : inquiry.payments()) {
            Key person = new Key(payment.person(), payment.payoutCurrency());
            BigDecimal median = medians.get(new Key(payment.plan(), payment.payoutCurrency()));
            if (median != null
                    && history.getOrDefault(person, List.of()).size() < HISTORY
                    && payment.payout().compareTo(median.multiply(TIMES_PEERS)) > 0) {
                found.accept(finding(
                        "unusual-among-peers", Severity.NOTE, person, payment.payout(), median, payment.plan(), 0));
            }
        }
    }

    private static Finding finding(
            String rule, Severity severity, Key key, BigDecimal amount, BigDecimal usual, String plan, int periods) {
        return new Finding(
                key.who() + " " + plan + " " + Figures.key(amount, key.currency()),
                rule,
                severity,
                key.who(),
                null,
                amount.subtract(usual),
                key.currency(),
                List.of(
                        key.who(),
                        Figures.text(amount, key.currency()),
                        Figures.text(usual, key.currency()),
                        plan.isEmpty() ? String.valueOf(periods) : plan));
    }
}
