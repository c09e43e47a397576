package dev.accord.workflow.feed;

import dev.accord.workflow.UserTask;
import dev.accord.workflow.WorkflowProperties;
import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which of the offered tasks the engine has surely written down. It pushes a job as soon as it has processed it, a moment before the log is safe;
 * killed in that moment it starts again without the job and offers another one in its place, so that one step would stand in the inbox twice. But the
 * log is written in order and a command is answered only once it is in it: an answer about the youngest job of a partition vouches for all older ones.
 */
@Component
class WrittenTasks {

    private static final Logger LOG = LoggerFactory.getLogger(WrittenTasks.class);
    private static final int PARTITION_BITS = 51;

    /** Shorter than any restart: an answer then comes from the engine that made the offer. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final CamundaClient client;
    private final WorkflowProperties properties;

    WrittenTasks(CamundaClient client, WorkflowProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /** The others are offered again when their time is up, if there are such tasks at all. */
    List<UserTask> among(List<UserTask> offered) {
        Map<Long, List<UserTask>> partitions = new TreeMap<>();
        for (UserTask task : offered) {
            partitions
                    .computeIfAbsent(task.jobKey() >> PARTITION_BITS, partition -> new ArrayList<>())
                    .add(task);
        }
        List<UserTask> certain = new ArrayList<>(offered.size());
        for (List<UserTask> tasks : partitions.values()) {
            long youngest = tasks.stream().mapToLong(UserTask::jobKey).max().orElseThrow();
            switch (ask(youngest)) {
                case THERE -> certain.addAll(tasks);
                // Cancelled meanwhile, perhaps: then each is asked about by itself.
                case NOT_THERE ->
                    tasks.stream()
                            .filter(task -> ask(task.jobKey()) == Answer.THERE)
                            .forEach(certain::add);
                case NONE -> LOG.debug("{} tasks wait to be offered again", tasks.size());
            }
        }
        return certain;
    }

    private enum Answer {
        THERE,
        NOT_THERE,
        /** The engine is gone or overloaded: nothing is known. */
        NONE
    }

    private Answer ask(long jobKey) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                client.newUpdateTimeoutCommand(jobKey)
                        .timeout(properties.offerTimeout())
                        .requestTimeout(PATIENCE)
                        .send()
                        .toCompletableFuture()
                        .get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                return Answer.THERE;
            } catch (ExecutionException refused) {
                Status.@Nullable Code code = LeaseKeeper.code(refused);
                if (code == Status.Code.NOT_FOUND || code == Status.Code.FAILED_PRECONDITION) {
                    return Answer.NOT_THERE;
                }
                if (code != Status.Code.RESOURCE_EXHAUSTED || System.nanoTime() > end || !pause()) {
                    return Answer.NONE;
                }
            } catch (TimeoutException silence) {
                return Answer.NONE;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Answer.NONE;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(20);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
