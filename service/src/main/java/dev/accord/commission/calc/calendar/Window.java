package dev.accord.commission.calc.calendar;

import dev.accord.plan.definition.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A month, quarter, half or year of the pay calendar, made of whole periods.
 *
 * @param id for example {@code 2027-Q3}; of a single period its own id
 * @param first ordinal of its first period
 * @param last ordinal of its last period
 */
public record Window(String id, Interval interval, int first, int last, LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    public int periods() {
        return last - first + 1;
    }
}
