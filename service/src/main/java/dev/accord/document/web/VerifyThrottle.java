package dev.accord.document.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Keeps strangers from trying codes by the thousand: so many questions a minute from one address. */
@Component
class VerifyThrottle {

    private static final int LIMIT = 60;
    private static final long MINUTE = 60_000;
    private static final int MOST_ADDRESSES = 10_000;

    private record Window(long minute, int count) {}

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifyThrottle(Clock clock) {
        this.clock = clock;
    }

    void count(String address) {
        long minute = clock.millis() / MINUTE;
        if (windows.size() > MOST_ADDRESSES) {
            windows.values().removeIf(window -> window.minute() != minute);
        }
        Window window = windows.merge(
                address,
                new Window(minute, 1),
                (old, fresh) -> old.minute() == minute ? new Window(minute, old.count() + 1) : fresh);
        if (window.count() > LIMIT) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
