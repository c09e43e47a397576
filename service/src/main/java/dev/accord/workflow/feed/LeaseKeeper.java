package dev.accord.workflow.feed;

import dev.accord.workflow.UserTaskFeed;
import dev.accord.workflow.WorkflowProperties;
import io.camunda.client.CamundaClient;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prolongs the engine's hold on open tasks and, doing so, notices those it no longer knows: the engine announces no cancellation, it only answers
 * <em>not found</em> when asked.
 */
@Component
class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final CamundaClient client;
    private final OfferedTasks offered;
    private final UserTaskFeed inbox;
    private final WorkflowProperties properties;
    private final TransactionTemplate transaction;

    LeaseKeeper(
            CamundaClient client,
            OfferedTasks offered,
            UserTaskFeed inbox,
            WorkflowProperties properties,
            TransactionTemplate transaction) {
        this.client = client;
        this.offered = offered;
        this.inbox = inbox;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${accord.workflow.lease-check:PT10S}")
    void prolong() {
        Duration soon = properties.offerTimeout().dividedBy(2);
        for (long jobKey : offered.endingWithin(soon, 500)) {
            if (!prolong(jobKey)) {
                return;
            }
        }
    }

    /** @return whether to go on: not while the engine is busy or away */
    private boolean prolong(long jobKey) {
        try {
            client.newUpdateTimeoutCommand(jobKey)
                    .timeout(properties.taskLease())
                    .send()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            offered.prolong(jobKey, properties.taskLease());
            return true;
        } catch (ExecutionException | CompletionException refused) {
            return refused(jobKey, code(refused));
        } catch (TimeoutException noAnswer) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean refused(long jobKey, Status.@Nullable Code code) {
        if (code == Status.Code.NOT_FOUND) {
            transaction.executeWithoutResult(status -> {
                inbox.gone(jobKey);
                offered.forget(jobKey);
            });
            return true;
        }
        if (code == Status.Code.FAILED_PRECONDITION) {
            // Not held by anybody at the moment: the engine is about to offer it again.
            offered.prolong(jobKey, properties.offerTimeout());
            return true;
        }
        LOG.debug("Leases are prolonged later: {}", code);
        return false;
    }

    static Status.@Nullable Code code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return status.getStatus().getCode();
            }
        }
        return null;
    }
}
