package dev.accord.commission.calc.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Gregorian months. An ordinal counts the months since year 0. */
record Months(int firstMonth) implements PayCalendar {

    Months {
        if (firstMonth < 1 || firstMonth > 12) {
            throw new IllegalArgumentException("The pay year begins with a month from 1 to 12, not " + firstMonth);
        }
    }

    @Override
    public boolean covers(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2999;
    }

    @Override
    public Period of(LocalDate day) {
        return at(ordinalOf(day));
    }

    @Override
    public Period at(int ordinal) {
        YearMonth month = YearMonth.of(Math.floorDiv(ordinal, 12), Math.floorMod(ordinal, 12) + 1);
        return new Period(month.toString(), ordinal, placeInYear(ordinal) + 1, month.atDay(1), month.atEndOfMonth());
    }

    @Override
    public Period named(String id) {
        try {
            return of(YearMonth.parse(id).atDay(1));
        } catch (DateTimeParseException other) {
            throw new IllegalArgumentException("No month is called " + id, other);
        }
    }

    @Override
    public int ordinalOf(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    @Override
    public int placeInYear(int ordinal) {
        return Math.floorMod(ordinal - (firstMonth - 1), 12);
    }

    @Override
    public int year(int ordinal) {
        int start = ordinal - placeInYear(ordinal);
        return Math.floorDiv(start + 6, 12);
    }
}
