package dev.accord.commission.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param kind {@code month} or {@code 4-4-5}
 * @param years that have their periods
 */
public record CalendarView(
        String kind, @Nullable Integer firstMonth, @Nullable List<LocalDate> yearStarts, List<Integer> years) {}
