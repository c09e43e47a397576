package dev.accord.people.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins: no password is looked at for a while. */
class MustWait extends AuthenticationException {

    private final long seconds;

    MustWait(Duration wait) {
        super("Too many failed sign-ins");
        this.seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
    }

    long seconds() {
        return seconds;
    }
}
