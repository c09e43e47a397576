package dev.accord.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and numbers in the reader's language and time zone, for templates: {@code ${@fmt.day(x)}}, {@code ${@fmt.moment(x)}},
 * {@code ${@fmt.due(x)}}, {@code ${@fmt.number(x)}}, {@code ${@fmt.money(amount, currency)}}. Nothing becomes an empty text.
 */
@Component("fmt")
class Formats {

    private static final int WEEK = 7;

    private final Viewer viewer;
    private final Clock clock;
    private final MessageSource messages;

    Formats(Viewer viewer, Clock clock, MessageSource messages) {
        this.viewer = viewer;
        this.clock = clock;
        this.messages = messages;
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    /** The day of an instant where the reader is. */
    public String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, viewer.zone()));
    }

    public String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(viewer.zone())
                        .format(instant);
    }

    /** How soon: "due today, 5:00 PM", "due tomorrow", "due Friday", "due Jul 12, 2026", "3 days late". */
    public String due(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        ZoneId zone = viewer.zone();
        // Midnight ends a day and belongs to it: what may be done all through the seventh is due on the seventh.
        Instant instant = LocalTime.ofInstant(due, zone).equals(LocalTime.MIDNIGHT) ? due.minusSeconds(1) : due;
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(instant, zone);
        long days = ChronoUnit.DAYS.between(today, day);
        if (instant.isBefore(now)) {
            return days == 0 ? text("fmt.late-today", time(instant)) : text("fmt.late", -days);
        }
        if (days == 0) {
            return text("fmt.due-today", time(instant));
        }
        if (days == 1) {
            return text("fmt.due-tomorrow");
        }
        return days < WEEK ? text("fmt.due-weekday", weekday(day.getDayOfWeek())) : text("fmt.due", day(day));
    }

    public boolean late(@Nullable Instant instant) {
        return instant != null && instant.isBefore(clock.instant());
    }

    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(10);
        return minus(format.format(number));
    }

    public String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        Currency unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(
                unit.getDefaultFractionDigits(), amount.stripTrailingZeros().scale()));
        return minus(format.format(amount));
    }

    /** A share such as 0.0525 as "5.25 %". */
    public String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(8);
        return minus(format.format(share));
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(viewer.zone())
                .format(instant);
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** A hyphen is not a minus sign. */
    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
