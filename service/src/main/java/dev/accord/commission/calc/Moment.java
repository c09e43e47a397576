package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Interval;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As of when a calculation looks: through which period, and which periods are closed.
 *
 * @param through ordinal of the last period
 * @param closed ordinal of the last closed period; {@link Integer#MIN_VALUE} when none is
 */
record Moment(PayCalendar calendar, int through, int closed, LocalDate end, Map<Long, Window> windows) {

    static Moment of(PayCalendar calendar, int through, int closed) {
        return new Moment(calendar, through, closed, calendar.at(through).to(), new ConcurrentHashMap<>());
    }

    Window window(Interval interval, int ordinal) {
        long key = (long) ordinal * 8 + interval.ordinal();
        Window known = windows.get(key);
        if (known == null) {
            known = calendar.window(interval, ordinal);
            windows.put(key, known);
        }
        return known;
    }

    /** The period with which something of this period is paid. */
    int payPeriod(Interval payout, int ordinal) {
        return payout == Interval.MONTH ? ordinal : window(payout, ordinal).last();
    }

    String id(int ordinal) {
        return window(Interval.MONTH, ordinal).id();
    }

    LocalDate lastDay(int ordinal) {
        return window(Interval.MONTH, ordinal).to();
    }
}
