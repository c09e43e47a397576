package dev.accord.embedded;

/** The product cannot start, and the person at the console can mend it. The message is the whole explanation: no stack trace is shown for it. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message, null, false, false);
    }
}
