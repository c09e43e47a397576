package dev.accord.workflow.outbox;

/** How many commands may be under way: grows slowly while the engine answers, halves when it says it is busy. Used by the relay's thread only. */
final class Window {

    private final int most;
    private int size;
    private int sinceGrowth;

    Window(int most) {
        this.most = most;
        this.size = Math.max(1, most / 2);
    }

    int size() {
        return size;
    }

    void succeeded() {
        sinceGrowth++;
        if (sinceGrowth >= size && size < most) {
            size++;
            sinceGrowth = 0;
        }
    }

    void pushedBack() {
        size = Math.max(1, size / 2);
        sinceGrowth = 0;
    }
}
