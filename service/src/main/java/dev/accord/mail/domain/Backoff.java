package dev.accord.mail.domain;

import java.time.Duration;

/** When to try again: 5 s, 10 s, 20 s … up to an hour; given up after about a day. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int ATTEMPTS = 32;

    private Backoff() {}

    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    static boolean exhausted(int attempts) {
        return attempts >= ATTEMPTS;
    }
}
