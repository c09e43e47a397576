package dev.accord.statement.check;

import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at: one computed run and the period before it.
 *
 * @param before the run the period before was released with; {@code null} when there is none
 * @param payments what each plan pays each person, by person
 */
record Inquiry(PeriodView period, RunView run, @Nullable UUID before, RunReads reads, List<RunReads.Payment> payments) {

    Inquiry(PeriodView period, RunView run, @Nullable UUID before, RunReads reads) {
        this(period, run, before, reads, reads.payments(run.id(), null, 0, Integer.MAX_VALUE));
    }
}
