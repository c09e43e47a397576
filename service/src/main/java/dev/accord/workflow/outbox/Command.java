package dev.accord.workflow.outbox;

import org.jspecify.annotations.Nullable;

/** A row of the outbox, claimed for sending. */
record Command(
        long id,
        String kind,
        @Nullable String message,
        @Nullable Long jobKey,
        String subject,
        String variables,
        int attempts) {}
