package dev.accord.survival;

import static org.awaitility.Awaitility.await;

import dev.accord.embedded.BareEngine;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * How many letters a second go out (rendered, stored, mailed to SMTP, task open in the inbox), beside the same model on the same engine with
 * workers that do nothing. Run by {@code mvn -q test -Pbench}; see docs/benchmarks.md. It asserts no time.
 */
class LettersBenchmark {

    private static final int WARM_UP = 1_000;
    private static final int LETTERS = 1_000;
    private static final int IN_FLIGHT = 48;

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("SystemOut")
    void lettersPerSecondBesideTheBareEngine() throws Exception {
        double before = bare("before");
        double product = product();
        double after = bare("after");
        double bare = (before + after) / 2;
        System.out.printf("Bare engine before   %8.1f letters/s%n", before);
        System.out.printf("Accord               %8.1f letters/s%n", product);
        System.out.printf("Bare engine after    %8.1f letters/s%n", after);
        System.out.printf("Ratio Accord / bare  %8.2f%n", product / bare);
    }

    private double product() throws Exception {
        Path sample = folder.resolve("sample");
        List<String> reps = LargeSample.write(sample, 0);
        try (AppProcess app = AppProcess.start(folder.resolve("data"), sample)) {
            Api api = new Api(app.url(), AppProcess.PASSWORD);
            reps = LargeSample.ids(WARM_UP + LETTERS);
            api.upload("E1040", "/api/people/import?dryRun=false", LargeSample.people(reps));
            api.upload("E1010", "/api/assignments/import?dryRun=false", LargeSample.assignments(reps));
            String version = ApprovalByApi.approve(api, LargeSample.PLAN);
            run(app, api, version, reps.subList(0, WARM_UP), WARM_UP);
            return run(app, api, version, reps.subList(WARM_UP, WARM_UP + LETTERS), WARM_UP + LETTERS);
        }
    }

    /** From the start of the campaign until the last letter is stored, its mail accepted by the SMTP server and its task in the inbox. */
    private static double run(AppProcess app, Api api, String version, List<String> reps, int expected)
            throws Exception {
        JsonNode campaign = api.post(
                "E1010",
                "/api/campaigns",
                Map.of("name", "Benchmark", "planVersion", version, "audience", "list", "ids", reps, "dueDays", "14"));
        long start = System.nanoTime();
        api.post("E1010", "/api/campaigns/" + campaign.get("id").asString() + "/start", Map.of());
        try (Connection connection = DriverManager.getConnection(app.jdbcUrl())) {
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> done(connection) >= expected);
        }
        return reps.size() / seconds(start);
    }

    private static long done(Connection connection) throws Exception {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery(
                        "select least((select count(*) from mail.message where template = 'letter-sent' and state ="
                                + " 'sent'), (select count(*) from task.task where element_id = 'SignLetter'))")) {
            row.next();
            return row.getLong(1);
        }
    }

    private double bare(String name) throws Exception {
        try (BareEngine engine = BareEngine.start(folder.resolve("bare-" + name));
                CamundaClient client = client(engine)) {
            // The gateway answers before it knows its only partition.
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> deploy(client));
            Set<Long> open = ConcurrentHashMap.newKeySet();
            List<AutoCloseable> workers = new ArrayList<>();
            for (String type : List.of("distribution.prepare-letter", "distribution.send-letter")) {
                workers.add(client.newWorker()
                        .jobType(type)
                        .handler(LettersBenchmark::doNothing)
                        .maxJobsActive(64)
                        .streamEnabled(true)
                        .open());
            }
            workers.add(client.newWorker()
                    .jobType("io.camunda.zeebe:userTask")
                    .handler((jobs, job) -> open.add(job.getKey()))
                    .timeout(Duration.ofHours(1))
                    .maxJobsActive(128)
                    .streamEnabled(true)
                    .open());
            publish(client, 0, WARM_UP);
            await().atMost(Duration.ofMinutes(5)).until(() -> open.size() >= WARM_UP);
            long start = System.nanoTime();
            publish(client, WARM_UP, WARM_UP + LETTERS);
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> open.size() >= WARM_UP + LETTERS);
            double rate = LETTERS / seconds(start);
            for (AutoCloseable worker : workers) {
                worker.close();
            }
            return rate;
        }
    }

    private static CamundaClient client(BareEngine engine) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(engine.address()))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(6)
                .build();
    }

    private static boolean deploy(CamundaClient client) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("workflows")), Files.list(Path.of("forms")))) {
            var resources = files.filter(Files::isRegularFile).toList();
            var command = client.newDeployResourceCommand()
                    .addResourceBytes(
                            Files.readAllBytes(resources.getFirst()),
                            resources.getFirst().getFileName().toString());
            for (Path file : resources.subList(1, resources.size())) {
                command = command.addResourceBytes(
                        Files.readAllBytes(file), file.getFileName().toString());
            }
            command.send().join();
            return true;
        }
    }

    /** Answers what the model's gateways and timers need, and nothing else. */
    private static void doNothing(JobClient jobs, ActivatedJob job) {
        jobs.newCompleteCommand(job)
                .variables(Map.of(
                        "outcome", "prepared",
                        "dueAt", "2099-01-01T00:00:00Z",
                        "escalateAt", "2099-01-01T00:00:00Z",
                        "reminderCycle", "R3/P3D"))
                .send();
    }

    private static void publish(CamundaClient client, int from, int to) throws InterruptedException {
        Semaphore window = new Semaphore(IN_FLIGHT);
        for (int i = from; i < to; i++) {
            window.acquire();
            send(client, "letter:bare-" + i, window);
        }
        window.acquire(IN_FLIGHT);
    }

    private static void send(CamundaClient client, String subject, Semaphore window) {
        client.newPublishMessageCommand()
                .messageName("LetterIssued")
                .correlationKey(subject)
                .messageId(subject)
                .timeToLive(Duration.ofDays(2))
                .variables(
                        Map.of("subject", subject, "assignee", "R1", "jurisdiction", "US-TX", "onDeadline", "expire"))
                .send()
                .whenComplete((answer, busy) -> {
                    if (busy == null) {
                        window.release();
                    } else {
                        send(client, subject, window);
                    }
                });
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
