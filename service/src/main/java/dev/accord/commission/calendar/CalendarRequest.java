package dev.accord.commission.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param kind {@code month} or {@code 4-4-5}
 * @param firstMonth with which the fiscal year begins, for {@code month}; January when left out
 * @param yearStarts first days of fiscal years, for {@code 4-4-5}: 52 or 53 weeks apart
 * @param years fiscal years whose periods are made
 */
@Schema(name = "CalendarRequest")
public record CalendarRequest(
        String kind, @Nullable Integer firstMonth, @Nullable List<LocalDate> yearStarts, List<Integer> years) {

    public CalendarRequest(
            @Nullable String kind,
            @Nullable Integer firstMonth,
            @Nullable List<LocalDate> yearStarts,
            @Nullable List<Integer> years) {
        this.kind = Objects.requireNonNullElse(kind, "");
        this.firstMonth = firstMonth;
        this.yearStarts = yearStarts;
        this.years = Objects.requireNonNullElse(years, List.of());
    }

    public static CalendarRequest months(int firstMonth, Integer... years) {
        return new CalendarRequest("month", firstMonth, null, List.of(years));
    }
}
