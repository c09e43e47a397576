package dev.accord.commission.run;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The thread on which runs are computed one after another: at once when one is asked for, and after a start for those a crash left behind. */
@Component
class RunThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunThread.class);

    private final ObjectProvider<RunWork> work;
    private final Semaphore waiting = new Semaphore(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    RunThread(ObjectProvider<RunWork> work) {
        this.work = work;
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.release();
            }
        });
    }

    private void run() {
        try {
            while (running) {
                if (waiting.tryAcquire(5, TimeUnit.SECONDS)) {
                    waiting.drainPermits();
                    workOff();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff() {
        try {
            while (running && work.getObject().next(() -> !running)) {
                LOG.debug("Looking for another run");
            }
        } catch (RuntimeException failed) {
            LOG.error("Runs pause: {}", failed.getMessage(), failed);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("accord-runs").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
