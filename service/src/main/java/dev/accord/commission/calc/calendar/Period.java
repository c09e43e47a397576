package dev.accord.commission.calc.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One pay period: a month of the Gregorian calendar ({@code 2027-03}) or a period of four or five weeks ({@code 2027-P03}).
 *
 * @param ordinal place in the row of all periods: the next period has the next number
 * @param number 1 to 12 within the pay year
 * @param to last day, inclusive
 */
public record Period(String id, int ordinal, int number, LocalDate from, LocalDate to) implements Comparable<Period> {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(ordinal, other.ordinal);
    }
}
