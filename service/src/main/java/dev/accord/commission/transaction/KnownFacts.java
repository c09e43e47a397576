package dev.accord.commission.transaction;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of a file are checked against, taken once before the file is read: who was there when, which days have a period, from when there are rates. */
final class KnownFacts {

    /** A person's days and pay currency, as days since 1970. */
    record Days(int from, int to, String currency) {}

    private final Map<String, List<Days>> people;
    private final BitSet days;
    private final Map<String, Integer> firstRates;
    private final String calendar;

    KnownFacts(Map<String, List<Days>> people, BitSet days, Map<String, Integer> firstRates, String calendar) {
        this.people = Map.copyOf(people);
        this.days = days;
        this.firstRates = new HashMap<>(firstRates);
        this.calendar = calendar;
    }

    /** The person's rows; empty for nobody. */
    List<Days> person(String id) {
        return people.getOrDefault(id, List.of());
    }

    boolean hasPeriod(int epochDay) {
        return epochDay >= 0 && days.get(epochDay);
    }

    boolean hasCalendar() {
        return !days.isEmpty();
    }

    /** First and last day with a period, for the mend. */
    String calendar() {
        return calendar;
    }

    /** Whether one currency can be turned into the other on that day, by a rate of that day or the newest before. */
    boolean hasRate(String from, String to, int epochDay) {
        if (from.equals(to)) {
            return true;
        }
        Integer first = firstRates.get(from + to);
        return first != null && first <= epochDay;
    }

    static String written(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
