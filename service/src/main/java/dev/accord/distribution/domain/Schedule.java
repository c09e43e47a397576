package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When a letter is due, and when its timers fire. A due day ends at midnight where the rep is.
 *
 * @param dueAt the first instant after the due day
 * @param escalateAt when the manager is told; far away when never
 * @param reminderCycle ISO 8601 repetition, for the timer of the model; a repetition that never comes when there are no reminders
 */
record Schedule(Instant dueAt, Instant escalateAt, String reminderCycle) {

    /** The engine wants a date for every timer: this one stands for never. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String NO_REMINDER = "R1/P36500D";

    /** Somebody who is picked up shortly before a fixed due date gets this long all the same. */
    private static final int DAYS_FOR_LATECOMERS = 7;

    static Schedule of(CampaignTerms terms, boolean pickedUp, Instant sentAt, ZoneId zone) {
        LocalDate received = LocalDate.ofInstant(sentAt, zone);
        LocalDate due = terms.dueDate() != null
                ? latecomer(terms.dueDate(), received, pickedUp)
                : received.plusDays(Objects.requireNonNull(terms.dueDays()));
        ZonedDateTime dueAt = due.plusDays(1).atStartOfDay(zone);
        return new Schedule(dueAt.toInstant(), escalation(terms, dueAt, sentAt), cycle(terms));
    }

    private static LocalDate latecomer(LocalDate due, LocalDate received, boolean pickedUp) {
        LocalDate earliest = received.plusDays(DAYS_FOR_LATECOMERS);
        return pickedUp && due.isBefore(earliest) ? earliest : due;
    }

    private static Instant escalation(CampaignTerms terms, ZonedDateTime dueAt, Instant sentAt) {
        if (terms.escalateBefore() == null) {
            return NEVER;
        }
        Instant wanted = dueAt.minusDays(terms.escalateBefore()).toInstant();
        // A letter sent later than that still leaves the rep a day before the manager hears of it.
        Instant earliest = sentAt.plus(Duration.ofDays(1));
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    private static String cycle(CampaignTerms terms) {
        return terms.remindEvery() == 0 ? NO_REMINDER : "R/P" + terms.remindEvery() + "D";
    }
}
