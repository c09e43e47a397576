package dev.accord.statement.paper;

/** Numbers the lines through the whole statement, so that the appendix and people can refer to them. */
final class LineNumbers {

    private int given;
    private boolean explained;

    String next(boolean hasSteps) {
        explained |= hasSteps;
        return Integer.toString(++given);
    }

    int given() {
        return given;
    }

    /** Whether any line says how it came about. */
    boolean explained() {
        return explained;
    }
}
