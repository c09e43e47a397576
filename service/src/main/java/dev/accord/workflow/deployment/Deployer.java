package dev.accord.workflow.deployment;

import dev.accord.workflow.ProcessModels;
import dev.accord.workflow.WorkflowProperties;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code workflows/} and {@code forms/} in one deployment at start. The engine makes a new version of a model only when its file changed.
 * While the engine cannot be reached it tries again, and the outbox waits.
 */
@Component
public class Deployer implements SmartLifecycle, ProcessModels {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final CamundaClient client;
    private final WorkflowProperties properties;
    private final JdbcTemplate jdbc;
    private final CountDownLatch deployed = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    Deployer(CamundaClient client, WorkflowProperties properties, JdbcTemplate jdbc) {
        this.client = client;
        this.properties = properties;
        this.jdbc = jdbc;
    }

    /** Returns once the models are in the engine. */
    public void awaitDeployed() throws InterruptedException {
        deployed.await();
    }

    private void run() {
        long wait = 500;
        while (running) {
            try {
                deploy();
                deployed.countDown();
                return;
            } catch (RuntimeException failed) {
                if (!running || Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.warn("The models are not deployed yet, next attempt in {} ms: {}", wait, failed.getMessage());
                sleep(wait);
                wait = Math.min(wait * 2, 30_000);
            }
        }
    }

    private void deploy() {
        List<Path> files = Stream.of(properties.models(), properties.forms())
                .flatMap(Deployer::resources)
                .sorted()
                .toList();
        if (files.isEmpty()) {
            throw new IllegalStateException(
                    "There are no models in " + properties.models().toAbsolutePath());
        }
        DeployResourceCommandStep1.DeployResourceCommandStep2 command = null;
        for (Path file : files) {
            String name = file.getFileName().toString();
            command = command == null
                    ? client.newDeployResourceCommand().addResourceBytes(bytes(file), name)
                    : command.addResourceBytes(bytes(file), name);
        }
        if (command == null) {
            return;
        }
        DeploymentEvent answer =
                command.requestTimeout(Duration.ofSeconds(30)).send().join();
        answer.getForm()
                .forEach(form -> jdbc.update(
                        "insert into workflow.deployed_form (form_key, form_id) values (?, ?) on conflict do nothing",
                        form.getFormKey(),
                        form.getFormId()));
        LOG.info("Deployed {} models, decisions and forms", files.size());
    }

    private static Stream<Path> resources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The id behind the numeric key that the engine puts into a task's headers. */
    public @Nullable String formId(@Nullable String formKey) {
        if (formKey == null || !formKey.chars().allMatch(Character::isDigit)) {
            return formKey;
        }
        List<String> ids = jdbc.queryForList(
                "select form_id from workflow.deployed_form where form_key = ?", String.class, Long.parseLong(formKey));
        return ids.isEmpty() ? null : ids.getFirst();
    }

    @Override
    public Optional<String> bpmn(String processId) {
        return read(properties.models(), processId, ".bpmn");
    }

    @Override
    public Optional<String> form(String formId) {
        return read(properties.forms(), formId, ".form");
    }

    private static Optional<String> read(Path folder, String id, String ending) {
        Path file = folder.resolve(id + ending);
        // The id comes from outside: it must not lead out of the folder.
        return ID.matcher(id).matches() && Files.isRegularFile(file)
                ? Optional.of(new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("accord-deployer").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
