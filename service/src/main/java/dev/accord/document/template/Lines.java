package dev.accord.document.template;

/** Lines of a file, the first being 1. */
final class Lines {

    private Lines() {}

    static int at(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
