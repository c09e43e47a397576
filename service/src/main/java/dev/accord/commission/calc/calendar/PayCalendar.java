package dev.accord.commission.calc.calendar;

import dev.accord.plan.definition.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * Which days make a pay period, and which periods make a quarter, a half and a year. A pay year has twelve periods and bears the number of the
 * calendar year most of it lies in.
 */
public sealed interface PayCalendar permits Months, Weeks {

    /** Months of the Gregorian calendar; the pay year begins with this month, 1 to 12. */
    static PayCalendar months(int firstMonth) {
        return new Months(firstMonth);
    }

    /**
     * 4-4-5: every quarter has periods of four, four and five weeks. Years follow one another every 52 weeks from the last given start on; two given starts
     * 53 weeks apart make the last period of the year between them six weeks long.
     */
    static PayCalendar fourFourFive(List<LocalDate> yearStarts) {
        return new Weeks(yearStarts);
    }

    /** Whether the day lies in any period. */
    boolean covers(LocalDate day);

    /** The period of that day. */
    Period of(LocalDate day);

    Period at(int ordinal);

    /** The period of that name: {@code 2027-03}, {@code 2027-P03}. */
    Period named(String id);

    /** The ordinal of the period of that day, without making the period. */
    int ordinalOf(LocalDate day);

    /** The number of the period in its pay year, 0 to 11. */
    int placeInYear(int ordinal);

    /** The window of that length around a period. */
    default Window window(Interval interval, int ordinal) {
        int first = ordinal - placeInYear(ordinal) % interval.months();
        int last = first + interval.months() - 1;
        Period start = at(first);
        Period end = at(last);
        String id = switch (interval) {
            case MONTH -> start.id();
            case QUARTER -> year(first) + "-Q" + (placeInYear(first) / 3 + 1);
            case HALF -> year(first) + "-H" + (placeInYear(first) / 6 + 1);
            case YEAR -> year(first) + "-Y";
        };
        return new Window(id, interval, first, last, start.from(), end.to());
    }

    default Window window(Interval interval, LocalDate day) {
        return window(interval, ordinalOf(day));
    }

    /** The pay year of a period. */
    int year(int ordinal);
}
