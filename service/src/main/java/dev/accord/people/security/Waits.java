package dev.accord.people.security;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** A waiting time in words, rounded up. */
public final class Waits {

    private static final int MINUTE = 60;

    private Waits() {}

    public static String words(long seconds, MessageSource messages, Locale locale) {
        boolean minutes = seconds > MINUTE;
        long count = minutes ? (seconds + MINUTE - 1) / MINUTE : seconds;
        return messages.getMessage("people.wait." + (minutes ? "minutes" : "seconds"), new Object[] {count}, locale);
    }
}
