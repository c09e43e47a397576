package dev.accord.commission.calendar;

import dev.accord.commission.calc.calendar.PayCalendar;
import java.util.List;
import java.util.Optional;

/** The company's one calendar: which days make a period, and which periods there are. */
public interface Calendars {

    /** The calendar as arithmetic; empty until one is set. */
    Optional<PayCalendar> current();

    Optional<CalendarView> find();

    /**
     * Sets the calendar and makes the periods of the given years; years that have their periods already keep them.
     *
     * @throws dev.accord.shared.Refusal when another calendar is set, or it makes no sense
     */
    CalendarView create(CalendarRequest request);

    /** In the order of their days. */
    List<PeriodView> periods();

    Optional<PeriodView> period(String code);
}
