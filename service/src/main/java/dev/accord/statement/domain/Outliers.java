package dev.accord.statement.domain;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's payment beside the period before and the version before, the largest change first. */
@Service
@Transactional(readOnly = true)
public class Outliers {

    private final Calendars calendars;
    private final Runs runs;
    private final RunReads reads;

    Outliers(Calendars calendars, Runs runs, RunReads reads) {
        this.calendars = calendars;
        this.runs = runs;
        this.reads = reads;
    }

    /**
     * @param before what the period before paid; {@code null} when there is none
     * @param lastVersion what the version computed before this one paid; {@code null} when there is none
     */
    public record Change(
            String person,
            String plans,
            String currency,
            BigDecimal paid,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastVersion) {

        /** Against the period before; the whole amount when there was nothing. */
        public BigDecimal change() {
            return before == null ? paid : paid.subtract(before);
        }

        public boolean changedSinceLastVersion() {
            return lastVersion != null && lastVersion.compareTo(paid) != 0;
        }
    }

    public List<Change> of(String period, UUID run, int most) {
        Map<String, BigDecimal> before = paid(periodBefore(period));
        Map<String, BigDecimal> last = paid(versionBefore(period, run));
        boolean none = before.isEmpty();
        boolean first = last.isEmpty();
        return reads.payees(run, null, "person", 0, Integer.MAX_VALUE).stream()
                .map(one -> new Change(
                        one.person(),
                        one.plans(),
                        one.currency(),
                        one.paid(),
                        none ? null : before.getOrDefault(one.person() + one.currency(), BigDecimal.ZERO),
                        first ? null : last.getOrDefault(one.person() + one.currency(), BigDecimal.ZERO)))
                .sorted(Comparator.comparing((Change one) -> one.change().abs())
                        .reversed()
                        .thenComparing(Change::person))
                .limit(most)
                .toList();
    }

    private Map<String, BigDecimal> paid(@Nullable UUID run) {
        Map<String, BigDecimal> paid = new HashMap<>();
        if (run != null) {
            reads.payees(run, null, "person", 0, Integer.MAX_VALUE)
                    .forEach(one -> paid.put(one.person() + one.currency(), one.paid()));
        }
        return paid;
    }

    private @Nullable UUID periodBefore(String period) {
        PeriodView known = calendars.period(period).orElseThrow();
        return calendars.periods().stream()
                .filter(one -> one.to().isBefore(known.from()))
                .reduce((one, later) -> later)
                .flatMap(one -> runs.current(one.code()))
                .map(RunView::id)
                .orElse(null);
    }

    private @Nullable UUID versionBefore(String period, UUID run) {
        return runs.ofPeriod(period).stream()
                .filter(one -> one.isDone() && !one.trial())
                .dropWhile(one -> !one.id().equals(run))
                .skip(1)
                .findFirst()
                .map(RunView::id)
                .orElse(null);
    }
}
