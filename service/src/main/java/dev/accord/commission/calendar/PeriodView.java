package dev.accord.commission.calendar;

import java.time.LocalDate;

/**
 * @param code {@code 2027-03}, {@code 2027-P03}
 * @param number 1 to 12 in its fiscal year
 * @param to last day, inclusive
 * @param state {@code open}, {@code calculated}, {@code in_review}, {@code released} or {@code closed}
 */
public record PeriodView(String code, int year, int number, LocalDate from, LocalDate to, String state) {}
