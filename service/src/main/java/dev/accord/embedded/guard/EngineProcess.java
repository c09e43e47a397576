package dev.accord.embedded.guard;

import java.io.IOException;
import sun.misc.Signal;

/**
 * The main class of the embedded engine's process. It lives exactly as long as the application that started it: the pipe on standard input closes
 * when that process ends, whatever ended it, so that not even {@code kill -9} leaves an orphan behind.
 */
public final class EngineProcess {

    private EngineProcess() {}

    public static void main(String[] args) throws Exception {
        // Ctrl-C and the like reach the whole process group; the application stops first and then closes the pipe.
        for (String signal : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(signal), received -> {});
        }
        Thread watch = new Thread(EngineProcess::exitWithParent, "accord-parent-watch");
        watch.setDaemon(true);
        watch.start();
        Class.forName("io.camunda.zeebe.broker.StandaloneBroker")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: only the end of the stream matters.
            }
        } catch (IOException closed) {
            // The same as its end.
        }
        Thread deadline = new Thread(EngineProcess::haltAfterGrace, "accord-exit-deadline");
        deadline.setDaemon(true);
        deadline.start();
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(8_000);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
