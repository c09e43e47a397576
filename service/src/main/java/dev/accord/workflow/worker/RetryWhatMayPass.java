package dev.accord.workflow.worker;

import dev.accord.shared.Refusal;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What happens when a worker throws. A database that is away, a lock lost or a deadlock pass by themselves: the job keeps its retries and comes again
 * soon. Anything else costs a retry; the last one leaves an incident in the engine and a row in our own list of incidents.
 */
@Component
class RetryWhatMayPass implements JobExceptionHandlerSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(RetryWhatMayPass.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RetryWhatMayPass(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext settings) {
        return this::handle;
    }

    private void handle(JobExceptionHandler.JobExceptionHandlerContext context) {
        ActivatedJob job = context.getActivatedJob();
        Exception failure = context.getException();
        boolean passes = mayPass(failure);
        int retries = passes ? job.getRetries() : Math.max(0, job.getRetries() - 1);
        LOG.warn(
                "Worker {} failed for {} ({}), {}",
                job.getType(),
                job.getVariablesAsMap().get("subject"),
                failure.getMessage(),
                retries == 0 ? "which is now an incident" : "tried again",
                failure);
        if (retries == 0) {
            remember(job, failure);
        }
        context.getJobClient()
                .newFailCommand(job)
                .retries(retries)
                .retryBackoff(SOON)
                .errorMessage(String.valueOf(failure.getMessage()))
                .send();
    }

    private static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof DataIntegrityViolationException) {
                return false;
            }
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    private void remember(ActivatedJob job, Exception failure) {
        try {
            jdbc.update(
                    "insert into workflow.incident (job_key, job_type, process_id, element_id, subject, message, happened_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (job_key) do update set message = excluded.message, happened_at = excluded.happened_at",
                    job.getKey(),
                    job.getType(),
                    job.getBpmnProcessId(),
                    job.getElementId(),
                    String.valueOf(job.getVariablesAsMap().get("subject")),
                    String.valueOf(failure.getMessage()),
                    clock.instant().atOffset(ZoneOffset.UTC));
        } catch (RuntimeException unrecorded) {
            LOG.error("An incident could not be recorded", unrecorded);
        }
    }
}
