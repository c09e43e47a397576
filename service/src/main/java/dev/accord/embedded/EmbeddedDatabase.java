package dev.accord.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** PostgreSQL on loopback with its files in {@code data/postgres}. */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(Environment environment, Path data) {
        Path folder = data.resolve("postgres");
        stopOrphan(folder);
        boolean first = !Files.exists(folder.resolve("PG_VERSION"));
        Progress.say("PostgreSQL: " + (first ? "creating " : "opening ") + folder);
        File log = data.resolve("postgres.log").toFile();
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            data.resolve("postgres-binaries").toFile())
                    .setPort(Ports.free(1).getFirst())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("log_min_messages", "warning")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log));
            if (!environment.getProperty("accord.embedded.postgres.durable", Boolean.class, true)) {
                builder.setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off");
            }
            EmbeddedPostgres started = builder.start();
            Progress.say("PostgreSQL: ready on 127.0.0.1:" + started.getPort());
            return new EmbeddedDatabase(started);
        } catch (IOException | RuntimeException failed) {
            throw new StartRefused("PostgreSQL did not start: " + failed.getMessage() + ". See " + log
                    + ", or set spring.datasource.url, username and password to use your own.");
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres").replace("localhost", "127.0.0.1");
    }

    /** A killed application leaves its database running on the same files: it is shut down properly before a new one opens them. */
    private static void stopOrphan(Path folder) {
        postmaster(folder).ifPresent(orphan -> {
            Progress.say(
                    "PostgreSQL: stopping the one a killed application left behind (process " + orphan.pid() + ")");
            orphan.destroy();
            if (!ended(orphan, Duration.ofSeconds(10))) {
                orphan.destroyForcibly();
                ended(orphan, Duration.ofSeconds(5));
            }
        });
    }

    private static Optional<ProcessHandle> postmaster(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
