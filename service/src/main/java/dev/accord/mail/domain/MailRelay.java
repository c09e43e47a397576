package dev.accord.mail.domain;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The thread that carries queued mails to the SMTP server: at once after a commit, and by polling for what another process or a crash left. What it
 * does with one batch is {@link MailDelivery}'s.
 */
@Component
class MailRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private final ObjectProvider<MailDelivery> delivery;
    private final MailSettings settings;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    MailRelay(ObjectProvider<MailDelivery> delivery, MailSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Once the caller's transaction has committed; at once when there is none. */
    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @Override
    public void start() {
        // Unnamed, the library looks through all jars for it several times for each mail: a third of what a mail costs.
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, MailStreamProvider.class.getName());
        }
        running = true;
        thread = Thread.ofPlatform().name("mail-relay").daemon(true).start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (delivery.getObject().deliverBatch() == 0) {
                    work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Mail relay: {}; trying again", e.toString());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread relay = thread;
        wake();
        if (relay != null) {
            try {
                relay.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
