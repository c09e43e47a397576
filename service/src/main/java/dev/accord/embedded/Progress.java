package dev.accord.embedded;

/** One plain line per step on the console, before and beside the log: what a person who just typed {@code mvn} wants to know. */
final class Progress {

    private Progress() {}

    @SuppressWarnings("SystemOut")
    static void say(String line) {
        System.out.println("  accord │ " + line);
    }
}
