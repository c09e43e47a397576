package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what closed periods should have held with what they posted; every difference becomes a line of the first open period. */
final class Corrections {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.key().component(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.key().deal(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.key().family())
            .thenComparing(line -> line.key().code(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(line -> line.key().window());

    private final Moment moment;
    private final String planCode;
    private final String currency;

    Corrections(Moment moment, String planCode, String currency) {
        this.moment = moment;
        this.planCode = planCode;
        this.currency = currency;
    }

    private static final class Sums {
        BigDecimal due = BigDecimal.ZERO;
        BigDecimal posted = BigDecimal.ZERO;
        BigDecimal input = BigDecimal.ZERO;
        BigDecimal postedInput = BigDecimal.ZERO;
        boolean isDue;
        boolean isPosted;

        @Nullable
        Line last;
    }

    List<Line> of(List<Line> lines, History history) {
        if (moment.closed() == Integer.MIN_VALUE) {
            return List.of();
        }
        Map<LineKey, Sums> byKey = new HashMap<>();
        Set<String> knownDeals = new HashSet<>();
        for (Line line : lines) {
            if (line.period() <= moment.closed()) {
                Sums sums = byKey.computeIfAbsent(line.key(), key -> new Sums());
                sums.due = sums.due.add(line.amount());
                sums.input = sums.input.add(line.input());
                sums.isDue = true;
                sums.last = line;
            }
        }
        for (History.Posted posted : history.posted()) {
            if (posted.key().planCode().equals(planCode)) {
                Sums sums = byKey.computeIfAbsent(posted.key(), key -> new Sums());
                sums.posted = sums.posted.add(posted.amount());
                sums.postedInput = sums.postedInput.add(posted.input());
                sums.isPosted = true;
                if (posted.key().deal() != null) {
                    knownDeals.add(posted.key().deal());
                }
            }
        }
        List<Line> corrections = new ArrayList<>();
        byKey.forEach((key, sums) -> {
            BigDecimal difference = sums.due.subtract(sums.posted);
            boolean noted = key.family() == LineKind.Family.NETTED && sums.isDue && !sums.isPosted;
            if (difference.signum() != 0 || noted) {
                corrections.add(line(key, sums, difference, reason(key, sums, knownDeals)));
            }
        });
        corrections.sort(ORDER);
        return corrections;
    }

    private static Reason reason(LineKey key, Sums sums, Set<String> knownDeals) {
        if (!sums.isPosted) {
            return key.deal() != null && !knownDeals.contains(key.deal()) ? Reason.LATE : Reason.RERATED;
        }
        if (!sums.isDue) {
            return Reason.WITHDRAWN;
        }
        return sums.input.compareTo(sums.postedInput) != 0 ? Reason.CHANGED : Reason.RERATED;
    }

    private Line line(LineKey key, Sums sums, BigDecimal difference, Reason reason) {
        int period = moment.closed() + 1;
        Line last = sums.last;
        return new PlainLine(
                kind(key.family()),
                key,
                period,
                difference,
                sums.input.subtract(sums.postedInput),
                last == null ? null : last.deal(),
                last == null ? moment.lastDay(period) : last.on(),
                reason,
                List.of(Step.of(
                        "correction." + reason.name().toLowerCase(java.util.Locale.ROOT),
                        Value.money(difference, currency),
                        Value.money(sums.due, currency),
                        Value.money(sums.posted, currency))));
    }

    private static LineKind kind(LineKind.Family family) {
        return switch (family) {
            case RATE -> LineKind.EARNED;
            case SPIFF -> LineKind.SPIFF;
            case CLAWBACK -> LineKind.CLAWBACK;
            case NETTED -> LineKind.NETTED;
            case CAP -> LineKind.CAP;
            case FLOOR -> LineKind.FLOOR;
            case ROUNDING -> LineKind.ROUNDING;
        };
    }
}
