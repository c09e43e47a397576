package dev.accord.commission.calc.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Periods of four, four and five weeks. An ordinal is the pay year times twelve plus the place in it. */
final class Weeks implements PayCalendar {

    private static final int YEARS_AHEAD = 30;
    private static final int[] STARTS = {0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47};

    private final LocalDate[] starts;
    private final int firstYear;

    Weeks(List<LocalDate> yearStarts) {
        if (yearStarts.isEmpty()) {
            throw new IllegalArgumentException("A 4-4-5 calendar needs the first day of a year");
        }
        List<LocalDate> all = new ArrayList<>(yearStarts.stream().sorted().toList());
        for (int i = 1; i < all.size(); i++) {
            long weeks = ChronoUnit.DAYS.between(all.get(i - 1), all.get(i));
            if (weeks != 52 * 7 && weeks != 53 * 7) {
                throw new IllegalArgumentException(
                        "A year of 52 or 53 weeks cannot last from " + all.get(i - 1) + " to " + all.get(i));
            }
        }
        for (int i = 0; i < YEARS_AHEAD; i++) {
            all.add(all.getLast().plusWeeks(52));
        }
        starts = all.toArray(LocalDate[]::new);
        firstYear = starts[0].plusMonths(6).getYear();
    }

    @Override
    public boolean covers(LocalDate day) {
        return !day.isBefore(starts[0]) && day.isBefore(starts[starts.length - 1]);
    }

    @Override
    public Period of(LocalDate day) {
        return at(ordinalOf(day));
    }

    @Override
    public Period at(int ordinal) {
        int index = Math.floorDiv(ordinal, 12) - firstYear;
        int place = Math.floorMod(ordinal, 12);
        if (index < 0 || index >= starts.length - 1) {
            throw new IllegalArgumentException("The calendar does not reach period " + ordinal);
        }
        LocalDate from = starts[index].plusWeeks(STARTS[place]);
        LocalDate to = (place == 11 ? starts[index + 1] : starts[index].plusWeeks(STARTS[place + 1])).minusDays(1);
        String number = place < 9 ? "0" + (place + 1) : String.valueOf(place + 1);
        return new Period(year(ordinal) + "-P" + number, ordinal, place + 1, from, to);
    }

    @Override
    public Period named(String id) {
        if (!id.matches("\\d{4}-P(0[1-9]|1[0-2])")) {
            throw new IllegalArgumentException("No period is called " + id);
        }
        return at(Integer.parseInt(id.substring(0, 4)) * 12 + Integer.parseInt(id.substring(6)) - 1);
    }

    @Override
    public int ordinalOf(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("The calendar has no period for " + day);
        }
        int index = java.util.Arrays.binarySearch(starts, day);
        if (index < 0) {
            index = -index - 2;
        }
        int week = (int) ChronoUnit.WEEKS.between(starts[index], day);
        int place = 11;
        while (STARTS[place] > week) {
            place--;
        }
        return (firstYear + index) * 12 + place;
    }

    @Override
    public int placeInYear(int ordinal) {
        return Math.floorMod(ordinal, 12);
    }

    @Override
    public int year(int ordinal) {
        return Math.floorDiv(ordinal, 12);
    }
}
