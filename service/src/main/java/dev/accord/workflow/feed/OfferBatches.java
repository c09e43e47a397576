package dev.accord.workflow.feed;

import dev.accord.workflow.UserTask;
import dev.accord.workflow.UserTaskFeed;
import dev.accord.workflow.WorkflowProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what the engine offers in batches, because a campaign brings thousands of tasks at once and a transaction for each would cost more than
 * the task. What is lost here with a killed application is offered again, because nobody has told the engine otherwise.
 */
@Component
class OfferBatches {

    private static final Logger LOG = LoggerFactory.getLogger(OfferBatches.class);
    private static final int LARGEST = 64;

    private final LinkedBlockingQueue<UserTask> waiting = new LinkedBlockingQueue<>(4 * LARGEST);
    private final WrittenTasks written;
    private final UserTaskFeed inbox;
    private final OfferedTasks offered;
    private final WorkflowProperties properties;
    private final TransactionTemplate transaction;
    private @Nullable Thread thread;

    OfferBatches(
            WrittenTasks written,
            UserTaskFeed inbox,
            OfferedTasks offered,
            WorkflowProperties properties,
            TransactionTemplate transaction) {
        this.written = written;
        this.inbox = inbox;
        this.offered = offered;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Waits where the database is slower than the engine: the engine then holds back. */
    void add(UserTask task) throws InterruptedException {
        waiting.put(task);
    }

    private void run() {
        List<UserTask> batch = new ArrayList<>(LARGEST);
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, LARGEST - 1);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<UserTask> batch) {
        List<UserTask> certain = written.among(batch);
        if (certain.isEmpty()) {
            // What else waits was told of by the same engine, which is gone or overloaded: it is offered again too.
            waiting.clear();
            return;
        }
        try {
            inOneTransaction(certain);
        } catch (RuntimeException oneOfThemFailed) {
            certain.forEach(this::writeAlone);
        }
    }

    private void writeAlone(UserTask task) {
        try {
            inOneTransaction(List.of(task));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Task {} ({}) is offered again later: {}",
                    task.jobKey(),
                    task.elementId(),
                    failed.getMessage(),
                    failed);
        }
    }

    private void inOneTransaction(List<UserTask> tasks) {
        transaction.executeWithoutResult(status -> {
            offered.keep(tasks, properties.offerTimeout());
            inbox.offeredAll(tasks);
        });
    }

    void start() {
        thread = Thread.ofPlatform().name("accord-inbox").start(this::run);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }
}
