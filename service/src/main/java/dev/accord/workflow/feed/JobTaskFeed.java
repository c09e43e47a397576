package dev.accord.workflow.feed;

import dev.accord.shared.SubjectRef;
import dev.accord.workflow.UserTask;
import dev.accord.workflow.WorkflowProperties;
import dev.accord.workflow.deployment.Deployer;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed over job-based user tasks, which every Camunda 8 offers as jobs of one type. An offer is written to the inbox and left open: the engine
 * keeps it for {@link WorkflowProperties#offerTimeout()} and then, prolonged by {@link LeaseKeeper}, for hours. Nothing may escape from the
 * handler, because the engine gives such a job one try only; what fails is simply offered again.
 */
@Component
class JobTaskFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobTaskFeed.class);
    private static final String TYPE = "io.camunda.zeebe:userTask";
    private static final String HEADER = "io.camunda.zeebe:";

    private final CamundaClient client;
    private final OfferBatches batches;
    private final Deployer deployer;
    private final WorkflowProperties properties;
    private final JsonMapper json;
    private @Nullable JobWorker worker;

    JobTaskFeed(
            CamundaClient client,
            OfferBatches batches,
            Deployer deployer,
            WorkflowProperties properties,
            JsonMapper json) {
        this.client = client;
        this.batches = batches;
        this.deployer = deployer;
        this.properties = properties;
        this.json = json;
    }

    private void offer(JobClient ignored, ActivatedJob job) {
        try {
            batches.add(task(job));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Task {} ({}) is offered again later: {}",
                    job.getKey(),
                    job.getElementId(),
                    failed.getMessage(),
                    failed);
        }
    }

    private UserTask task(ActivatedJob job) {
        Map<String, String> headers = job.getCustomHeaders();
        Map<String, Object> variables = job.getVariablesAsMap();
        Object subject = variables.get("subject");
        return new UserTask(
                job.getKey(),
                job.getBpmnProcessId(),
                job.getElementId(),
                job.getProcessInstanceKey(),
                subject == null
                        ? SubjectRef.of("process", job.getProcessInstanceKey())
                        : SubjectRef.parse(subject.toString()),
                blankToNull(headers.get(HEADER + "assignee")),
                groups(headers.get(HEADER + "candidateGroups")),
                due(headers.get(HEADER + "dueDate")),
                deployer.formId(headers.get(HEADER + "formKey")),
                headers.entrySet().stream()
                        .filter(header -> !header.getKey().startsWith(HEADER))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                variables);
    }

    private List<String> groups(@Nullable String header) {
        return header == null || header.isBlank() ? List.of() : List.of(json.readValue(header, String[].class));
    }

    private static @Nullable Instant due(@Nullable String header) {
        return header == null || header.isBlank()
                ? null
                : ZonedDateTime.parse(header).toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public void start() {
        batches.start();
        worker = client.newWorker()
                .jobType(TYPE)
                .handler(this::offer)
                .name("accord-inbox")
                .timeout(properties.offerTimeout())
                .maxJobsActive(128)
                .streamEnabled(true)
                .open();
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
        batches.stop();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
