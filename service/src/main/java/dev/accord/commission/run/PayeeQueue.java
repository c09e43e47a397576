package dev.accord.commission.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Computes and packs payees on all processors while the caller's thread stores those that are ready. So many are ahead as storing a portion takes, and no more: the
 * results of a whole company do not have to fit into memory.
 */
final class PayeeQueue implements AutoCloseable {

    private static final int PORTION = 200;
    private static final int AHEAD = PORTION + 56;

    /** A director of thousands weighs as much as hundreds of sellers. */
    private static final int MOST_LINES = 200_000;

    private final Iterator<String> waiting;
    private final Function<String, PackedResult> work;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> Thread.ofPlatform().name("accord-calculator").daemon().unstarted(task));
    private final Deque<Future<PackedResult>> ahead = new ArrayDeque<>();

    PayeeQueue(Collection<String> payees, Function<String, PackedResult> work) {
        this.waiting = payees.iterator();
        this.work = work;
    }

    /** Empty at the end. */
    List<PackedResult> next() {
        List<PackedResult> portion = new ArrayList<>(PORTION);
        int lines = 0;
        fill();
        while (!ahead.isEmpty() && portion.size() < PORTION && lines < MOST_LINES) {
            PackedResult payee = take(ahead.remove());
            portion.add(payee);
            lines += payee.lineCount();
            fill();
        }
        return portion;
    }

    private void fill() {
        while (waiting.hasNext() && ahead.size() < AHEAD) {
            String payee = waiting.next();
            ahead.add(threads.submit(() -> work.apply(payee)));
        }
    }

    private static PackedResult take(Future<PackedResult> payee) {
        try {
            return payee.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
