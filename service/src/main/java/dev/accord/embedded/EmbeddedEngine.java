package dev.accord.embedded;

import dev.accord.embedded.guard.EngineProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;

/**
 * The Zeebe broker with its gateway as a child process: bound to loopback, memory-bounded, its files in {@code data/engine}. Should it end by itself it is
 * started again on the same ports and files; clients see an outage of seconds and go on.
 */
final class EmbeddedEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ProcessBuilder command;
    private final List<Integer> ports;
    private final Path log;
    private volatile Process process;
    private volatile boolean stopping;

    private EmbeddedEngine(ProcessBuilder command, List<Integer> ports, Path log) throws IOException {
        this.command = command;
        this.ports = ports;
        this.log = log;
        this.process = command.start();
    }

    private void startAgainWhenItEnds() {
        process.onExit().thenAccept(ended -> {
            if (stopping) {
                return;
            }
            Progress.say("Camunda engine: ended unexpectedly (code " + ended.exitValue() + "), starting it again");
            try {
                // A model that brings the engine down at once must not do so in a tight loop.
                Thread.sleep(1_000);
                process = command.start();
                startAgainWhenItEnds();
            } catch (IOException failed) {
                Progress.say("Camunda engine: could not be started again: " + failed.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static EmbeddedEngine start(Environment environment, Path data) {
        Path home = home(environment);
        Path folder = data.resolve("engine");
        List<Integer> ports = Ports.free(5);
        try {
            Files.createDirectories(folder);
            Path guard = installGuard(folder);
            Path log = data.resolve("engine.log");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + environment.getProperty("accord.embedded.engine.heap", "512m"),
                    "-XX:+UseSerialGC",
                    "-XX:MaxDirectMemorySize=256m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-Dfile.encoding=UTF-8",
                    "-Dbasedir=" + folder,
                    "-Dapp.name=accord-engine",
                    "-classpath",
                    guard + java.io.File.pathSeparator + home.resolve("config") + java.io.File.pathSeparator
                            + home.resolve("lib") + "/*",
                    EngineProcess.class.getName());
            builder.directory(folder.toFile());
            builder.environment().putAll(settings(environment, ports));
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Progress.say("Camunda engine: starting from " + folder);
            Files.deleteIfExists(log);
            return new EmbeddedEngine(builder, ports, log);
        } catch (IOException failed) {
            throw new StartRefused("The engine did not start: " + failed.getMessage());
        }
    }

    private static Map<String, String> settings(Environment environment, List<Integer> ports) {
        return Map.ofEntries(
                Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", ports.get(1).toString()),
                Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", ports.get(2).toString()),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", ports.get(0).toString()),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("SERVER_PORT", ports.get(3).toString()),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("MANAGEMENT_SERVER_PORT", ports.get(4).toString()),
                Map.entry("ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "2"),
                Map.entry("ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "2"),
                Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB"),
                Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "256MB"),
                Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "128MB"),
                Map.entry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "128MB"),
                Map.entry(
                        "ZEEBE_CLOCK_CONTROLLED",
                        environment.getProperty("accord.embedded.engine.controlled-clock", "false")));
    }

    void awaitReady() {
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new StartRefused("The engine ended with code " + process.exitValue() + " while starting. See "
                            + log + ", or set camunda.client.grpc-address to use your own.");
                }
                if (isReady(http, ask)) {
                    Progress.say("Camunda engine: ready on 127.0.0.1:" + gatewayPort());
                    startAgainWhenItEnds();
                    return;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new StartRefused("The engine was not ready within " + PATIENCE.toSeconds() + " s. See " + log
                + ", or set camunda.client.grpc-address to use your own.");
    }

    private static boolean isReady(HttpClient http, HttpRequest ask) throws InterruptedException {
        try {
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int gatewayPort() {
        return ports.get(0);
    }

    int restPort() {
        return ports.get(3);
    }

    int managementPort() {
        return ports.get(4);
    }

    long pid() {
        return process.pid();
    }

    private static Path home(Environment environment) {
        String configured =
                environment.getProperty("accord.embedded.engine.home", "service/target/engine/camunda-zeebe-8.5.8");
        Path home = Path.of(configured).toAbsolutePath();
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new StartRefused(
                    "There is no engine in " + home + ". Start with `mvn`, which unpacks it there; or set"
                            + " accord.embedded.engine.home to an unpacked Camunda 8"
                            + " distribution; or set camunda.client.grpc-address to use your"
                            + " own cluster.");
        }
        return home;
    }

    /** The guard runs in the engine's process, so its one class is laid beside the engine whether we run from classes or from a jar. */
    private static Path installGuard(Path folder) throws IOException {
        Path root = folder.resolve("guard");
        String name = EngineProcess.class.getName().replace('.', '/') + ".class";
        Path target = root.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = EngineProcess.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("class " + name + " is not on the class path");
            }
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return root;
    }

    @Override
    public void close() throws IOException {
        stopping = true;
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
