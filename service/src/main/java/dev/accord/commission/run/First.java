package dev.accord.commission.run;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** One page of a sorted list, found without keeping more than what stands before and on it. */
final class First<T> {

    private final Comparator<T> order;
    private final int offset;
    private final int most;
    private final PriorityQueue<T> kept;

    First(Comparator<T> order, int offset, int size) {
        this.order = order;
        this.offset = offset;
        this.most = offset + size;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void offer(T one) {
        kept.add(one);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    List<T> list() {
        return kept.stream().sorted(order).skip(offset).toList();
    }
}
