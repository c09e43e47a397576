package dev.accord.statement.check;

import dev.accord.commission.rate.Rates;
import dev.accord.commission.transaction.LookAlikes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Currency rates that were old on the day they were used, one finding for each pair and rate. */
@Component
class OldRates implements Rule {

    /** A quarter and some days: companies that fix rates by the quarter are not bothered. */
    private static final int DAYS = 100;

    private final Rates rates;
    private final LookAlikes deals;
    private final CreditedDeals credited;

    OldRates(Rates rates, LookAlikes deals, CreditedDeals credited) {
        this.rates = rates;
        this.deals = deals;
        this.credited = credited;
    }

    @Override
    public String name() {
        return "rate-old";
    }

    /** How often one rate was used, and for how old at most. */
    private static final class Use {
        private int lines;
        private long days;

        void at(long age) {
            lines++;
            days = Math.max(days, age);
        }
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        Map<String, NavigableSet<LocalDate>> known = new HashMap<>();
        rates.all()
                .forEach(rate -> known.computeIfAbsent(rate.from() + " " + rate.to(), pair -> new TreeSet<>())
                        .add(rate.date()));
        Map<String, Use> uses = new TreeMap<>();
        if (isMixed(inquiry)) {
            credited.each(inquiry.run().id(), (line, deal) -> {
                if (deal != null) {
                    note(uses, known, deal.currency(), line.currency(), line.on());
                }
            });
        }
        inquiry.payments().stream()
                .filter(payment -> payment.rate() != null && payment.paid().signum() != 0)
                .forEach(payment -> note(
                        uses,
                        known,
                        payment.currency(),
                        payment.payoutCurrency(),
                        inquiry.period().to()));
        uses.forEach((key, use) -> found.accept(finding(key, use)));
    }

    /** Whether anything can have been converted at all: with one currency, no line has to be looked at. */
    private boolean isMixed(Inquiry inquiry) {
        return inquiry.payments().stream()
                                .map(payment -> payment.currency())
                                .distinct()
                                .count()
                        > 1
                || deals.currencies(inquiry.period().from()).stream()
                        .anyMatch(currency -> inquiry.payments().stream()
                                .anyMatch(payment -> !payment.currency().equals(currency)));
    }

    private static void note(
            Map<String, Use> uses, Map<String, NavigableSet<LocalDate>> known, String from, String to, LocalDate on) {
        if (from.equals(to)) {
            return;
        }
        LocalDate direct = newest(known.get(from + " " + to), on);
        LocalDate used = direct == null ? newest(known.get(to + " " + from), on) : direct;
        long age = used == null ? 0 : ChronoUnit.DAYS.between(used, on);
        if (used != null && age > DAYS) {
            uses.computeIfAbsent(from + " " + to + " " + used, key -> new Use()).at(age);
        }
    }

    private static @Nullable LocalDate newest(@Nullable NavigableSet<LocalDate> days, LocalDate on) {
        return days == null ? null : days.floor(on);
    }

    private Finding finding(String key, Use use) {
        String[] parts = key.split(" ");
        return new Finding(
                key + " " + use.days,
                name(),
                Severity.WARNING,
                null,
                null,
                null,
                null,
                List.of(parts[0], parts[1], parts[2], String.valueOf(use.days), String.valueOf(use.lines)));
    }
}
