package dev.accord.survival;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product as a process of its own, started as a newcomer's would be, that can be killed and started again on the same data. */
public final class AppProcess implements AutoCloseable {

    public static final String PASSWORD = "password-of-the-survival-test";

    private static final Pattern DATABASE = Pattern.compile("PostgreSQL: ready on (127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final Path sample;
    private final int port;
    private final Path output;
    private final String[] jvm;
    private Process process;

    private AppProcess(Path data, Path sample, int port, Path output, String[] jvm, Process process) {
        this.data = data;
        this.sample = sample;
        this.port = port;
        this.output = output;
        this.jvm = jvm;
        this.process = process;
    }

    public static AppProcess start(Path data, Path sample) throws Exception {
        return start(data, sample, "-Xmx768m", "-XX:+UseSerialGC");
    }

    /** @param jvm options */
    static AppProcess start(Path data, Path sample, String... jvm) throws Exception {
        int port = freePort();
        Path output = data.resolveSibling(data.getFileName() + "-console.log");
        Files.createDirectories(output.getParent());
        Files.deleteIfExists(output);
        AppProcess app = new AppProcess(data, sample, port, output, jvm, launch(data, sample, port, output, jvm));
        app.awaitReady();
        return app;
    }

    void startAgain() throws Exception {
        Files.deleteIfExists(output);
        process = launch(data, sample, port, output, jvm);
        awaitReady();
    }

    /** As {@code kill -9}: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    void killEngine() {
        ProcessHandle engine = engine();
        engine.destroyForcibly();
    }

    ProcessHandle engine() {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("EngineProcess")
                        || Arrays.toString(child.info().arguments().orElse(new String[0]))
                                .contains("EngineProcess"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine process"));
    }

    long pid() {
        return process.pid();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String jdbcUrl() throws IOException {
        Matcher matcher = DATABASE.matcher(Files.readString(output));
        if (!matcher.find()) {
            throw new IllegalStateException("no database line in " + output);
        }
        return "jdbc:postgresql://" + matcher.group(1) + "/postgres?user=postgres";
    }

    private static Process launch(Path data, Path sample, int port, Path output, String[] jvm) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of(
                "-cp",
                productClassPath(),
                "-Daccord.embedded.engine.home=" + System.getProperty("accord.embedded.engine.home"),
                "dev.accord.AccordApplication",
                "--server.port=" + port,
                "--accord.data=" + data,
                "--accord.sample=" + sample,
                "--accord.demo.password=" + PASSWORD));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("ACCORD_WORKFLOW_OFFERTIMEOUT", "PT20S"));
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** Without the tests and their libraries' configuration: what runs is the product. */
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(output) && Files.readString(output).contains("Ready: http")) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("ended while starting:\n" + Files.readString(output));
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("not ready in time:\n" + Files.readString(output));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
