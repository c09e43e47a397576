package dev.accord.commission.calc;

import dev.accord.plan.definition.Spiff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays the SPIFFs of a component: for every deal that meets them, or for the first of a pay period. */
final class SpiffRun {

    private final ComponentTerms terms;
    private final List<Line> lines;
    private final List<Spiff> spiffs;
    private final int[] lastPaid;
    private final List<Hit> hits = new ArrayList<>();

    private static final class Hit {
        final int event;
        final Event about;
        final Spiff spiff;
        final BigDecimal amount;
        BigDecimal due;

        Hit(int event, Event about, Spiff spiff, BigDecimal amount, BigDecimal due) {
            this.event = event;
            this.about = about;
            this.spiff = spiff;
            this.amount = amount;
            this.due = due;
        }
    }

    SpiffRun(ComponentTerms terms, List<Line> lines) {
        this.terms = terms;
        this.lines = lines;
        this.spiffs = terms.rule.component.spiffs();
        this.lastPaid = new int[spiffs.size()];
        Arrays.fill(lastPaid, Integer.MIN_VALUE);
    }

    void earn(Event event, int index, Gating.@Nullable State gate) {
        Deal deal = event.deal;
        if (deal == null || event.input.signum() < 0) {
            return;
        }
        for (int i = 0; i < spiffs.size(); i++) {
            Spiff spiff = spiffs.get(i);
            if (!isOn(spiff, event.on) || !terms.rule.spiffFilters[i].takes(deal)) {
                continue;
            }
            if (spiff.frequency() == Spiff.Frequency.ONCE_PER_PERIOD && lastPaid[i] == event.payPeriod) {
                continue;
            }
            lastPaid[i] = event.payPeriod;
            BigDecimal amount = amount(spiff, event);
            BigDecimal due = stops(gate) ? BigDecimal.ZERO : amount;
            hits.add(new Hit(index, event, spiff, amount, due));
            lines.add(line(
                    event,
                    event.payPeriod,
                    spiff,
                    due,
                    amount,
                    due.compareTo(amount) == 0 ? paid(spiff, event, amount) : "spiff.closed"));
        }
    }

    private BigDecimal amount(Spiff spiff, Event event) {
        BigDecimal full = spiff.amount() == null ? BigDecimal.ZERO : spiff.amount();
        BigDecimal amount = shared(full, event);
        if (!event.isOnePiece() && event.whole.signum() != 0) {
            amount = amount.multiply(event.input).divide(event.whole, 20, terms.rule.rounding);
        }
        return amount.setScale(terms.rule.decimals, terms.rule.rounding);
    }

    private String paid(Spiff spiff, Event event, BigDecimal amount) {
        BigDecimal full = spiff.amount() == null ? BigDecimal.ZERO : spiff.amount();
        BigDecimal exact = full.multiply(event.share).setScale(terms.rule.decimals, terms.rule.rounding);
        return exact.compareTo(amount) == 0 ? "spiff" : event.isOnePiece() ? "spiff.shared" : "spiff.part";
    }

    /** Sellers who share a deal share the amount to its last unit. */
    private BigDecimal shared(BigDecimal full, Event event) {
        Stake stake = event.stake;
        if (stake == null || stake.among() == null || event.share.compareTo(stake.share()) != 0) {
            return full.multiply(event.share);
        }
        return Splits.allot(full, stake.among(), terms.rule.decimals)[stake.place()];
    }

    private boolean isOn(Spiff spiff, LocalDate day) {
        return (spiff.from() == null || !day.isBefore(spiff.from()))
                && (spiff.to() == null || !day.isAfter(spiff.to()));
    }

    private static boolean stops(Gating.@Nullable State gate) {
        return gate != null && !gate.open() && !gate.gating().firstTier;
    }

    private EventLine line(Event event, int period, Spiff spiff, BigDecimal amount, BigDecimal full, String key) {
        Step step = Step.of(
                key,
                Value.money(amount, terms.currency()),
                Value.text(spiff.code()),
                Value.money(spiff.amount() == null ? full : spiff.amount(), terms.currency()),
                Value.percent(event.share));
        return new EventLine(terms, event, LineKind.SPIFF, period, amount, BigDecimal.ZERO, spiff.code(), step);
    }

    /** The gate turned: SPIFFs of its window are due, or no longer due. */
    void turn(int from, int to, int period, Gating.State gate) {
        for (Hit hit : hits) {
            if (hit.event >= from && hit.event < to) {
                BigDecimal due = stops(gate) ? BigDecimal.ZERO : hit.amount;
                if (due.compareTo(hit.due) != 0) {
                    BigDecimal change = due.subtract(hit.due);
                    hit.due = due;
                    lines.add(line(hit.about, period, hit.spiff, change, hit.amount, "spiff.gate"));
                }
            }
        }
    }

    BigDecimal due(int event) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Hit hit : hits) {
            if (hit.event == event) {
                sum = sum.add(hit.due);
            }
        }
        return sum;
    }

    void reduce(int event, BigDecimal keeps) {
        for (Hit hit : hits) {
            if (hit.event == event) {
                hit.due = terms.rule.kept(hit.due, keeps);
            }
        }
    }
}
