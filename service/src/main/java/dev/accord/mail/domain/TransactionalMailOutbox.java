package dev.accord.mail.domain;

import dev.accord.mail.MailOutbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mail in the caller's transaction and wakes the relay once that has committed. */
@Component
class TransactionalMailOutbox implements MailOutbox {

    private final MailQueue queue;
    private final MailRelay relay;

    TransactionalMailOutbox(MailQueue queue, MailRelay relay) {
        this.queue = queue;
        this.relay = relay;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void queue(Request request) {
        if (queue.add(request)) {
            relay.wakeAfterCommit();
        }
    }
}
